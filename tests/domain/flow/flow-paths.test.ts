import { expect, it } from 'vitest';
import type { Flow } from '../../../src/domain/flow/flow.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { findOutcomeRule } from '../../../src/domain/guide/page.ts';
import { flowPaths } from '../../fixtures/flow-paths.ts';
import { realGuide } from '../../fixtures/guide.ts';

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
  const head = ['| Jalan | Hasil | Balasan | Berikutnya | Dasar |', '| --- | --- | --- | --- | --- |'];
  return [`## ${flow.title}`, '', ...head, ...rows].join('\n');
}

it('every way through every flow ends as the table says', async () => {
  const guide = await realGuide();
  const tables = [...guide.flows.values()].flatMap(({ current }) => (current ? table(guide, current) : []));
  const text = `# Setiap jalan di setiap alur\n\n${tables.join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot('flow-paths.md');
});
