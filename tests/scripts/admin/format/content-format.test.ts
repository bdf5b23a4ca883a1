import { readFileSync } from 'node:fs';
import { structuredPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentFormat, type FormData } from '../../../../scripts/admin/format/content-format.ts';
import { findKind } from '../../../../src/checks/read/kinds.ts';
import { readTree } from '../../../../src/checks/read/read-tree.ts';
import { noteSchema } from '../../../../src/schemas/note.ts';
import { revisionSchema } from '../../../../src/schemas/revision.ts';
import { itHolds } from '../../../fixtures/property.ts';

const edited = (await readTree('content')).filter(
  ({ path }) => !path.startsWith('flows/') && path !== 'lexicon.yaml',
);
const files = edited.map(({ path }) => [path, readFileSync(`content/${path}`, 'utf8')] as const);

const formatOf = (path: string) => {
  const schema = findKind(path)?.schema;
  if (!schema) throw new Error(`no kind: ${path}`);
  return contentFormat(schema, path.endsWith('.md'));
};

const added = { id: 'baru', topic: 'Topik', decision: 'Isi.', kind: 'rule', sources: [], by: '' };

describe('a content file in the editor', () => {
  it.each(files)('%s is written back as it was', (path, text) => {
    const format = formatOf(path);
    expect(format.toFile(format.fromFile(text))).toBe(text);
  });

  it.each(files)('%s, read anew without its own spelling, still says the same', (path, text) => {
    const format = formatOf(path);
    const { asWritten: _, ...data } = format.fromFile(text);
    const again = format.toFile(data);
    const yaml = (file: string) => parse(path.endsWith('.md') ? (file.split(/^---$/m)[1] ?? '') : file);
    const schema = findKind(path)?.schema;
    expect(schema?.parse(yaml(again))).toEqual(schema?.parse(yaml(text)));
  });

  const note = 'calibrations/2023-11-01.md';
  const callAgentsOtherwise = (term: FormData) =>
    term.id === 'agen' ? { ...term, also: `${term.also}\n petugas\n` } : term;
  const agent = (also: string) => `  also: [agent, agen cs, customer service agent${also}]`;

  it.each<[what: string, path: string, change: (data: FormData) => FormData, lines: string[]]>([
    [
      'changes the one line whose field changed',
      'guide/akun/verifikasi-ktp/2023-11-01.md',
      (data) => ({ ...data, state: 'awaiting' }),
      ['-state: in-force', '+state: awaiting'],
    ],
    [
      'adds a decision below the others, and leaves those alone',
      note,
      ({ decisions, ...data }) => ({ ...data, decisions: [...(decisions as FormData[]), added] }),
      ['+  - id: baru', '+    topic: Topik', '+    decision: Isi.', '+    kind: rule'],
    ],
    [
      'keeps a list on its line',
      note,
      (data) => ({ ...data, people: ['rihga', 'shinta', 'vey', 'os', 'uswa'] }),
      ['-people: [rihga, shinta, vey, os]', '+people: [rihga, shinta, vey, os, uswa]'],
    ],
    [
      'keeps comments around a changed row',
      'policy/sla-verifikasi-manual.yaml',
      (data) => ({ ...data, title: 'SLA' }),
      ['-title: SLA verifikasi manual pembayaran', '+title: SLA'],
    ],
    [
      'changes a term of the glossary without touching the next',
      'glossary.yaml',
      ({ entries, ...data }) => ({ ...data, entries: (entries as FormData[]).map(callAgentsOtherwise) }),
      [`-${agent('')}`, `+${agent(', petugas')}`],
    ],
    [
      'changes only the lines of the body that changed',
      'guide/pengiriman/gagal-kirim/awal.md',
      (data) => ({ ...data, body: String(data.body).replace(' di tabel gagal kirim.', '.') }),
      ['-- Baris lain di tabel gagal kirim.', '+- Baris lain.'],
    ],
  ])('%s', (_, path, change, lines) => {
    const text = readFileSync(`content/${path}`, 'utf8');
    const format = formatOf(path);
    const saved = format.toFile(change(structuredClone(format.fromFile(text))));
    const { hunks } = structuredPatch('a', 'b', text, saved, '', '', { context: 0 });
    expect(hunks.flatMap((hunk) => hunk.lines)).toEqual(lines);
  });

  it('leaves out what was left blank, but not what must stand there', () => {
    const change = { kind: 'new', summary: 'Baru.' };
    const kept = { title: 'Judul', answer: ' Jawaban. ', change, decidedIn: [], state: 'in-force' };
    const blank = { owner: '', questions: [], published: '' };
    const more = { date: '2026-10-08', aliases: ' satu kata \n\nlain', body: 'Teks.' };
    const text = contentFormat(revisionSchema, true).toFile({ ...kept, ...blank, ...more });
    expect(text).toBe(
      '---\ntitle: Judul\nanswer: Jawaban.\nchange:\n  kind: new\n  summary: Baru.\ndecidedIn: []\nstate: in-force\naliases:\n  - satu kata\n  - lain\n---\n\nTeks.\n',
    );
  });

  const line = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 })
    .filter((text) => text.trim() !== '');
  const id = fc.constantFrom('a', 'b-c', 'satu');
  const decision = fc.record({ id, topic: line, decision: line, kind: fc.constant('rule') });
  const format = contentFormat(noteSchema, true);
  const form = format.fromFile(readFileSync(`content/${note}`, 'utf8'));

  itHolds(
    'says what the form says, whatever is edited',
    [
      fc.shuffledSubarray(form.decisions as FormData[]),
      fc.uniqueArray(decision, { selector: (each) => each.id, maxLength: 3 }),
      line,
      fc.array(line, { maxLength: 4 }),
    ],
    (kept, added, title, sources) => {
      const decisions = [...kept, ...added];
      const again = format.fromFile(
        format.toFile({ ...form, title, sources: sources.join('\n'), decisions }),
      );
      expect([again.title, again.sources ?? '', again.decisions]).toEqual([
        title.trim(),
        sources.map((source) => source.trim()).join('\n'),
        decisions.map(trimmed),
      ]);
    },
    { numRuns: 60 },
  );
});

function trimmed(item: FormData): FormData {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  );
}
