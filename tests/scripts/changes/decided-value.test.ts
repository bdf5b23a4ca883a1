import { beforeAll, describe, expect, it } from 'vitest';
import { type BranchChanges, compareSides } from '../../../scripts/changes/compare.ts';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { readTree } from '../../../src/checks/read/read-tree.ts';

const today = '2026-11-26';
const page = 'pembayaran/verifikasi-manual';
const value = 'policy/sla-verifikasi-manual';

/** The real content, and a branch on which the SLA is decided: a row, and a revision of which only the answer and summary are new. */
async function decide() {
  const tree = readTree('content');
  const textAt = (path: string) =>
    Buffer.from(tree.find((file) => file.path === path)?.bytes ?? []).toString();
  const revision = textAt(`guide/${page}/2023-03-15.md`)
    .replace('title:', `id: ${page}/${today}\nbasedOn: 2023-03-15\ntitle:`)
    .replace(/answer: >-\n(?: {2}.*\n)+/, 'answer: Verifikasinya selesai dalam 24 jam.\n')
    .replace(/kind: new\n {2}summary: .*/, 'kind: changed\n  summary: SLA ditetapkan.');
  const row = `  - from: ${today}\n    state: confirmed\n    value: { hours: 24, count: calendar }\n    source: ${today}#sla\n`;
  const decision =
    '{ id: sla, topic: SLA, decision: 24 jam., kind: rule, answers: [2023-03-15#sla-verifikasi-manual] }';
  const files = {
    [`guide/${page}/${today}.md`]: revision,
    [`${value}.yaml`]: textAt(`${value}.yaml`) + row,
    [`calibrations/${today}.md`]: `---\ntitle: Kalibrasi\ndecisions:\n  - ${decision}\n---\n\nRapat.\n`,
  };
  const head = new Map(tree.map((file) => [file.path, file.bytes as Uint8Array]));
  for (const [path, text] of Object.entries(files)) head.set(path, Buffer.from(text));
  return compareSides(
    checkLoaded(readContent(tree), today),
    checkLoaded(readContent([...head].map(([path, bytes]) => ({ path, bytes }))), today),
  );
}

describe('a value that is decided, with a page of which only the answer follows it', () => {
  let changes: BranchChanges;
  beforeAll(async () => {
    changes = await decide();
  });

  it('stops nothing', () => {
    expect(changes.errors).toBe(0);
  });

  it('makes the page, the flow, the replies and the cases step aside that were read against it undecided', () => {
    const aside = changes.rereads.map(({ aside: { text, on }, unread }) => [
      text.kind,
      text.id,
      on,
      unread.subject,
    ]);
    expect(aside).toEqual(
      expect.arrayContaining([
        ['page', page, today, value],
        ['flow', 'verifikasi-manual', today, value],
        ['flow', 'verifikasi-manual', today, page],
        ['reply', 'waktu-verifikasi-belum-ada', today, value],
      ]),
    );
    expect(aside.filter(([kind]) => kind === 'case').length).toBeGreaterThan(0);
  });

  it('shows each beside the rule', () => {
    const reply = changes.rereads.find(
      ({ aside: { text }, unread }) => text.kind === 'reply' && unread.subject === value,
    );
    expect(reply?.rule).toMatch(/^24 jam/);
    expect(changes.rereads.every(({ says }) => says.length > 5)).toBe(true);
  });

  it('names the term that says that it is undecided, and the question that it answers', () => {
    expect(changes.mentions.map(({ referrer }) => referrer.title)).toContain('SLA');
    expect(changes.questions.closed.map(({ question }) => question.question?.ref)).toContain(
      '2023-03-15#sla-verifikasi-manual',
    );
  });
});
