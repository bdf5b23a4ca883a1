import type { Issue } from '../issue.ts';
import type { LoadedContent } from '../read/load.ts';
import { formatCodeowners } from './codeowners-text.ts';

/** The owners that GitHub asks for a review are those of areas.yaml. `written` is `.github/CODEOWNERS`, if there is one. */
export function checkCodeowners({ content, files }: LoadedContent, written: string | undefined): Issue[] {
  const areas = files.get('areas.yaml');
  // An unreadable areas.yaml has its own error.
  if (written === undefined || !areas || Object.keys(content.areas.areas).length === 0) return [];
  if (written.replaceAll('\r\n', '\n') === formatCodeowners(content.areas)) return [];
  return [
    {
      rule: 'codeowners-differ',
      severity: 'error',
      path: 'areas.yaml',
      ...areas.locateKey(['areas']),
      what: '`.github/CODEOWNERS` tidak sama dengan penanggung jawab area di sini.',
      fix: 'Jalankan `npm run codeowners`, lalu sertakan berkasnya.',
    },
  ];
}
