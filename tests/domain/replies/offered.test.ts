import { expect, it } from 'vitest';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { comingReplies, pagesOffering, repliesByArea } from '../../../src/domain/replies/offered.ts';
import { maySend, sendableDays } from '../../../src/domain/replies/reply.ts';
import { currentOf, guideWith, removed, revisionFile } from '../../fixtures/guide.ts';

import { soundText } from '../../fixtures/overlay.ts';

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

it('a reply to come stands with the pages whose rule of its first day offers it', () => {
  const files = {
    'replies/hujan/2024-07-01.md': '---\ntitle: Hujan\narea: kebun\n---\n\nHujan.\n',
    'replies/air-habis/2024-08-01.md': '---\ntitle: Air habis\narea: kebun\n---\n\nHabis.\n',
    'guide/dapur/cuci-beras/2024-07-01.md': revisionFile({ replies: ['hujan'] }),
    'guide/dapur/bilas-beras/2024-09-01.md': revisionFile({ replies: ['hujan', 'air-habis'] }),
  };
  const coming = (area: string) =>
    comingReplies(guideWith(files), { id: area }).map(({ reply, pages }) => [
      reply.id,
      reply.slug,
      ...pages.map(({ id }) => id),
    ]);
  expect(coming('kebun')).toEqual([
    ['hujan', '2024-07-01', 'dapur/cuci-beras'],
    ['air-habis', '2024-08-01', 'kebun/siram-tanaman'],
  ]);
  expect(coming('dapur')).toEqual([]);
});

const waits = (today: string) => currentOf(guideWith({}, today).replies, 'siram-ada-tenggat');

it('a reply may be sent from the day on which its value is decided', () => {
  expect(sendableDays(waits('2024-03-31'))).toBeUndefined();
  expect(sendableDays(waits('2024-04-01'))).toEqual({ from: undefined, until: undefined });
});

it('a reply may be sent until its value is open again, even if it was read against that', () => {
  const policy = 'policy/lama-siram.yaml';
  const reply = 'replies/siram-ada-tenggat/awal.md';
  const row = '  - from: 2024-09-01\n    state: undecided\n    open: 2023-12-20#hujan-siram\n';
  const files = {
    [policy]: `${soundText(policy)}${row}`,
    [reply]: soundText(reply).replace('2024-04-01]', '2024-04-01, 2024-09-01]'),
  };
  const sent = currentOf(guideWith(files).replies, 'siram-ada-tenggat');
  expect([sent.stepsAside, sendableDays(sent)?.until]).toEqual([undefined, '2024-09-01']);
  expect(maySend(sent, '2024-08-31')).toBe(true);
  expect(maySend(sent, '2024-09-01')).toBe(false);
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
