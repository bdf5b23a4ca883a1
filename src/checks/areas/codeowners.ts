import type { AreasFile } from '../../schemas/areas.ts';
import { type Issue, issueAt } from '../check.ts';
import type { LoadedContent } from '../read/load.ts';

/** `.github/CODEOWNERS` by the areas' owners, whom GitHub asks for reviews. An owner without a GitHub name gets a comment. */
export function formatCodeowners({ areas, people }: AreasFile): string {
  const lines = Object.entries(areas)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, { owner }]) => {
      const person = people[owner ?? ''];
      if (!person) return `# /content/guide/${id}/ has no recorded owner.`;
      if (!person.github)
        return `# /content/guide/${id}/ is ${person.label}'s, whose name at GitHub isn't recorded.`;
      return `/content/guide/${id}/ @${person.github}`;
    });
  const head = '# Made from content/areas.yaml by `npm run codeowners`. Change owners there.';
  return [head, ...lines, ''].join('\n');
}

/** `written`, the text of `.github/CODEOWNERS`, is made from areas.yaml. Undefined where there is no such file. */
export function checkCodeowners({ content, files }: LoadedContent, written: string | undefined): Issue[] {
  const file = files.get('areas.yaml');
  // An unreadable areas.yaml has its own error.
  if (written === undefined || !file || Object.keys(content.areas.areas).length === 0) return [];
  if (written.replaceAll('\r\n', '\n') === formatCodeowners(content.areas)) return [];
  const what = '`.github/CODEOWNERS` lain dari penanggung jawab di sini.';
  const fix = 'Jalankan `npm run codeowners`, lalu sertakan berkasnya.';
  return [issueAt(file.locateKey(['areas']), 'codeowners-differ', { what, fix })];
}
