import type { AreasFile } from '../../schemas/areas.ts';

/**
 * `.github/CODEOWNERS` from the areas and their owners: GitHub asks them to review what changes in their area. An area
 * without a recorded owner, or whose owner's name at GitHub nobody recorded, gets a comment and no rule.
 */
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
  return ['# Made from content/areas.yaml by `npm run codeowners`. Change owners there.', ...lines, ''].join(
    '\n',
  );
}
