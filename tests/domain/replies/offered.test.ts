import { describe, expect, it } from 'vitest';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { pagesOffering, repliesByArea } from '../../../src/domain/replies/offered.ts';
import type { Reply } from '../../../src/domain/replies/reply.ts';
import { guideWith, revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';

const reply = (guide: Guide, id: string) => guide.replies.get(id) as Reply;
const policy = 'policy/lama-siram.yaml';

describe('the pages that offer a reply', () => {
  it('are those whose rule in force names it', () => {
    const guide = guideWith({
      'guide/dapur/cuci-beras/2024-01-01.md': revisionFile({ replies: ['air-habis'] }),
    });
    expect(pagesOffering(guide.areas, reply(guide, 'air-habis')).map(({ id }) => id)).toEqual([
      'kebun/siram-tanaman',
      'dapur/cuci-beras',
    ]);
  });

  it('are none before the rule begins, after another replaced it, and once it is removed', () => {
    const early = guideWith({}, '2023-12-31');
    expect(pagesOffering(early.areas, reply(early, 'air-habis'))).toEqual([]);
    const late = guideWith({}, '2030-01-01');
    expect(pagesOffering(late.areas, reply(late, 'air-habis'))).toEqual([]);
    const change = { kind: 'removed', summary: 'Dicabut.' };
    const removed = guideWith({
      'guide/kebun/siram-tanaman/2024-05-01.md': revisionFile({ change, replies: ['air-habis'] }),
    });
    expect(pagesOffering(removed.areas, reply(removed, 'air-habis'))).toEqual([]);
  });
});

describe('the replies by area', () => {
  it('stand in the order of the areas and pages, each once, in its own area', () => {
    const guide = guideWith({
      'guide/dapur/cuci-beras/2024-01-01.md': revisionFile({ replies: ['api-padam', 'air-habis'] }),
      'replies/api-padam.md': '---\ntitle: Api padam\narea: kebun\n---\n\nApinya padam.\n',
    });
    expect(
      repliesByArea(guide.areas).map(({ area, replies }) => [
        area.id,
        replies.map(({ reply: { id } }) => id),
      ]),
    ).toEqual([
      ['kebun', ['siram-belum-pasti', 'siram-ada-tenggat', 'air-habis', 'api-padam']],
      ['dapur', []],
    ]);
  });
});

describe('a reply that says a dated value', () => {
  const waiting = (today: string, rows?: string) => {
    const text = rows ? soundText(policy).replace(/rows:[\s\S]*/, rows) : soundText(policy);
    return reply(guideWith({ [policy]: text }, today), 'siram-ada-tenggat').waitsFor?.id;
  };

  it('waits while the value is undecided, assumed or not there yet', () => {
    expect(waiting('2023-12-31')).toBe('lama-siram');
    expect(waiting('2024-02-01')).toBe('lama-siram');
    expect(waiting('2024-03-15')).toBe('lama-siram');
  });

  it('waits no more once it is decided', () => {
    expect(waiting('2024-04-01')).toBeUndefined();
    expect(waiting('2024-06-01')).toBeUndefined();
  });

  it('is the only one that waits', () => {
    const guide = guideWith({}, '2024-02-01');
    expect([...guide.replies.values()].filter(({ waitsFor }) => waitsFor).map(({ id }) => id)).toEqual([
      'siram-ada-tenggat',
    ]);
  });
});
