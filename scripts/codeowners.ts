/** `npm run codeowners`: writes `.github/CODEOWNERS` from `content/areas.yaml`. */
import { writeFile } from 'node:fs/promises';
import { formatCodeowners } from '../src/checks/areas/codeowners.ts';
import { loadContent } from '../src/checks/read/load.ts';

const { content } = loadContent('content');
await writeFile('.github/CODEOWNERS', formatCodeowners(content.areas));
console.log('Ditulis ke .github/CODEOWNERS.');
