/** `npm run codeowners`: writes `.github/CODEOWNERS` anew from `content/areas.yaml`. */
import { writeFile } from 'node:fs/promises';
import { loadContent } from './content/load.ts';
import { formatCodeowners } from './github/codeowners.ts';

const { content } = await loadContent('content');
await writeFile('.github/CODEOWNERS', formatCodeowners(content.areas));
console.log('Ditulis ke .github/CODEOWNERS.');
