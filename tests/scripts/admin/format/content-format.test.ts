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

const edited = (await readTree('content')).filter(
  ({ path }) => !path.startsWith('flows/') && path !== 'lexicon.yaml',
);
const files = edited.map(({ path }) => [path, readFileSync(`content/${path}`, 'utf8')] as const);

const formatOf = (path: string) => {
  const schema = findKind(path)?.schema;
  if (!schema) throw new Error(`no kind: ${path}`);
  return contentFormat(schema, path.endsWith('.md'));
};

/** The lines that a save took away and brought. */
function changedLines(before: string, after: string): string[] {
  const { hunks } = structuredPatch('a', 'b', before, after, '', '', { context: 0 });
  return hunks.flatMap(({ lines }) => lines);
}

function edit(path: string, change: (data: FormData) => FormData): string[] {
  const text = readFileSync(`content/${path}`, 'utf8');
  const format = formatOf(path);
  return changedLines(text, format.toFile(change(structuredClone(format.fromFile(text)))));
}

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

  it('changes the one line whose field changed', () => {
    expect(
      edit('guide/akun/verifikasi-ktp/2023-11-01.md', (data) => ({ ...data, state: 'awaiting' })),
    ).toEqual(['-state: in-force', '+state: awaiting']);
  });

  it('adds a decision below the others, and leaves those alone', () => {
    const lines = edit('calibrations/2023-11-01.md', (data) => ({
      ...data,
      decisions: [
        ...(data.decisions as FormData[]),
        { id: 'baru', topic: 'Topik', decision: 'Isi.', kind: 'rule', sources: [], by: '' },
      ],
    }));
    expect(lines).toEqual(['+  - id: baru', '+    topic: Topik', '+    decision: Isi.', '+    kind: rule']);
  });

  it('keeps a list on its line', () => {
    const lines = edit('calibrations/2023-11-01.md', (data) => ({
      ...data,
      people: ['rihga', 'shinta', 'vey', 'os', 'uswa'],
    }));
    expect(lines).toEqual(['-people: [rihga, shinta, vey, os]', '+people: [rihga, shinta, vey, os, uswa]']);
  });

  it('keeps comments around a changed row', () => {
    const lines = edit('policy/sla-verifikasi-manual.yaml', (data) => ({ ...data, title: 'SLA' }));
    expect(lines).toEqual(['-title: SLA verifikasi manual pembayaran', '+title: SLA']);
  });

  it('changes a term of the glossary without touching the next', () => {
    const lines = edit('glossary.yaml', (data) => ({
      ...data,
      entries: (data.entries as FormData[]).map((term) =>
        term.id === 'agen' ? { ...term, also: `${term.also}\n petugas\n` } : term,
      ),
    }));
    expect(lines).toEqual([
      '-  also: [agent, agen cs, customer service agent]',
      '+  also: [agent, agen cs, customer service agent, petugas]',
    ]);
  });

  it('changes only the lines of the body that changed', () => {
    const lines = edit('guide/pengiriman/gagal-kirim/awal.md', (data) => ({
      ...data,
      body: String(data.body).replace('- Baris lain di tabel gagal kirim.', '- Baris lain.'),
    }));
    expect(lines).toEqual(['-- Baris lain di tabel gagal kirim.', '+- Baris lain.']);
  });

  it('leaves out what was left blank, but not what must stand there', () => {
    const text = contentFormat(revisionSchema, true).toFile({
      date: '2026-10-08',
      title: 'Judul',
      answer: ' Jawaban. ',
      change: { kind: 'new', summary: 'Baru.' },
      decidedIn: [],
      state: 'in-force',
      owner: '',
      questions: [],
      aliases: ' satu kata \n\nlain',
      published: '',
      body: 'Teks.',
    });
    expect(text).toBe(
      '---\ntitle: Judul\nanswer: Jawaban.\nchange:\n  kind: new\n  summary: Baru.\ndecidedIn: []\nstate: in-force\naliases:\n  - satu kata\n  - lain\n---\n\nTeks.\n',
    );
  });

  it('says what the form says, whatever is edited', () => {
    const line = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 })
      .filter((text) => text.trim() !== '');
    const decision = fc.record({
      id: fc.constantFrom('a', 'b-c', 'satu'),
      topic: line,
      decision: line,
      kind: fc.constant('rule'),
    });
    const note = readFileSync('content/calibrations/2023-11-01.md', 'utf8');
    const format = contentFormat(noteSchema, true);
    const old = format.fromFile(note).decisions as FormData[];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(old),
        fc.uniqueArray(decision, { selector: ({ id }) => id, maxLength: 3 }),
        line,
        fc.array(line, { maxLength: 4 }),
        (kept, added, title, sources) => {
          const data = {
            ...format.fromFile(note),
            title,
            sources: sources.join('\n'),
            decisions: [...kept, ...added],
          };
          const again = format.fromFile(format.toFile(data));
          expect(again.title).toBe(title.trim());
          expect(again.sources ?? '').toBe(sources.map((source) => source.trim()).join('\n'));
          expect(again.decisions).toEqual([...kept, ...added].map(trimmed));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function trimmed(item: FormData): FormData {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  );
}
