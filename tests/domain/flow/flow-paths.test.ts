import { expect, it } from 'vitest';
import { loadContent } from '../../../src/checks/read/load.ts';
import type { Flow } from '../../../src/domain/flow/flow.ts';
import { findOutcomeRule } from '../../../src/domain/flow/outcome-rule.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { flowPaths } from '../../fixtures/flow-paths.ts';
import { today } from '../../fixtures/overlay.ts';

function table(guide: Guide, flow: Flow): string {
  const rows = flowPaths(flow).map(({ edges, outcome: id }) => {
    const outcome = flow.outcomes.find((each) => each.id === id);
    const rule = outcome && findOutcomeRule(guide.pages, outcome);
    const cells = [
      edges.map(({ option }) => option).join(' → '),
      outcome?.title,
      outcome?.reply?.id,
      outcome?.to?.label ?? '-',
      rule && `${rule.page.id} (${rule.revision.slug})`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${flow.title}`,
    '',
    '| Jalan | Hasil | Balasan | Berikutnya | Dasar |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

it('every way through every flow ends as the table says', async () => {
  const { content } = await loadContent('content');
  const guide = assembleGuide(content, today);
  const tables = [...guide.flows.values()].map((flow) => table(guide, flow));
  const text = `# Setiap jalan di setiap alur\n\n${tables.join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot('flow-paths.md');
});
