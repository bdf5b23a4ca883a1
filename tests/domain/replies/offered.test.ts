import { expect, it } from 'vitest';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { pagesOffering, repliesByArea } from '../../../src/domain/replies/offered.ts';
import { currentOf, guideWith, removed, revisionFile } from '../../fixtures/guide.ts';

const pages = (guide: Guide) =>
  pagesOffering(guide.areas, currentOf(guide.replies, 'air-habis')).map(({ id }) => id);

it('the pages that offer a reply are those whose rule in force names it', () => {
  const files = { 'guide/dapur/cuci-beras/2024-01-01.md': revisionFile({ replies: ['air-habis'] }) };
  expect(pages(guideWith(files))).toEqual(['kebun/siram-tanaman', 'dapur/cuci-beras']);
});

const path = 'guide/kebun/siram-tanaman/2024-05-01.md';
it.each([
  ['before the rule begins', guideWith({}, '2023-12-31')],
  ['after another replaced it', guideWith({}, '2030-01-01')],
  ['once it is removed', guideWith({ [path]: revisionFile({ ...removed, replies: ['air-habis'] }) })],
])('no page offers a reply %s', (_, guide) => {
  expect(pages(guide)).toEqual([]);
});

it('the replies by area stand in the order of the areas and pages, each once, in its own area', () => {
  const guide = guideWith({
    'guide/dapur/cuci-beras/2024-01-01.md': revisionFile({ replies: ['api-padam', 'air-habis'] }),
    'replies/api-padam/awal.md': '---\ntitle: Api padam\narea: kebun\n---\n\nApinya padam.\n',
  });
  const ids = repliesByArea(guide.areas).map(({ area, replies }) => [
    area.id,
    replies.map(({ reply }) => reply.id),
  ]);
  expect(ids).toEqual([
    ['kebun', ['siram-belum-pasti', 'siram-ada-tenggat', 'air-habis', 'api-padam']],
    ['dapur', []],
  ]);
});

it.each([
  ['2023-12-31', 'is not there yet', ['siram-ada-tenggat']],
  ['2024-02-01', 'is undecided', ['siram-ada-tenggat']],
  ['2024-03-15', 'is assumed', ['siram-ada-tenggat']],
  ['2024-04-01', 'is decided', []],
  ['2024-06-01', 'was decided', []],
])('on %s the value that a reply says %s: %j waits for it', (today, _, ids) => {
  const replies = [...guideWith({}, today).replies.values()].flatMap(({ current }) => current ?? []);
  const waiting = replies.filter(({ waitsFor }) => waitsFor);
  expect(waiting.map(({ id, waitsFor }) => [id, waitsFor?.id])).toEqual(ids.map((id) => [id, 'lama-siram']));
});
