import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/checks/read/load.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { formatRupiah } from '../../../src/domain/money/money.ts';
import { amountDue } from '../../../src/domain/money/unique-code.ts';
import { viewTransferCheck } from '../../../src/islands/transfer-check/transfer-check-view.ts';
import type { FieldInput } from '../../../src/islands/unique-code/field-view.ts';

const guide = assembleGuide((await loadContent('content')).content, '2026-01-01');
const modules = [...guide.modules.values()];
const questions = modules.flatMap((module) => module.questions);
const taskOf = (module: string, id: string) =>
  guide.modules.get(module)?.tasks.find((task) => task.id === id)?.expect ?? '';

it('the path goes over the whole guide: each page in force is read in some module', () => {
  expect([...guide.modules.keys()]).toEqual([
    'cara-menjawab',
    'bank-transfer',
    'verifikasi-manual',
    'bukti-pod',
    'akun-dan-fraud',
    'eskalasi-dan-perubahan',
  ]);
  const read = new Set(modules.flatMap((module) => module.read.map(({ id }) => id)));
  expect([...guide.pages.keys()].filter((id) => !read.has(id))).toEqual([]);
});

describe('what a task expects is what the tool gives', () => {
  it('the example of the announcement', () => {
    expect(taskOf('bank-transfer', 'hitung-total')).toContain(formatRupiah(amountDue(100_000, 75)));
  });

  it('a transfer without the code', () => {
    const typed = (text: string): FieldInput => ({ text, reveal: 'always' });
    const { result } = viewTransferCheck(typed('100000'), typed('75'), typed('100000'));
    const [first] = result?.verdicts ?? [];
    expect(taskOf('bank-transfer', 'lupa-kode')).toContain(`“${first?.title}”`);
    expect(taskOf('bank-transfer', 'lupa-kode')).toContain(`kurang ${formatRupiah(75)}`);
  });

  const onFlows = modules.flatMap(({ tasks }) => tasks.filter(({ where }) => where.startsWith('/alur/')));
  it.each(onFlows)('$id ends at an outcome of its flow, and names who goes on', ({ where, expect: text }) => {
    const flow = guide.flows.get(where.split('/')[2] ?? '');
    const outcome = flow?.outcomes.find(({ title }) => text.includes(`“${title}”`));
    expect(outcome).toBeDefined();
    const next = /Penanganan berikutnya: (\S+)\./.exec(text)?.[1];
    if (next) expect(outcome?.to?.label).toBe(next);
  });

  it('a reply that is led to exists', () => {
    for (const { where } of modules.flatMap(({ tasks }) => tasks)) {
      const [, reply] = /^\/balasan\/#(.+)$/.exec(where) ?? [];
      if (reply) expect([...guide.replies.keys()]).toContain(reply);
    }
  });
});

describe('the amounts of a question', () => {
  it.each(questions.filter(({ kind }) => kind === 'amount'))(
    '$key: what is right is total plus code',
    (question) => {
      const total = Number(/Rp ([\d.]+)/.exec(question.chat)?.[1]?.replaceAll('.', ''));
      const code = Number(/kode unik(?:nya)? (\d+)/.exec(question.chat)?.[1]);
      expect(question.amount?.value).toBe(amountDue(total, code));
      expect(question.amount?.slips.map(({ value }) => value)).toContain(total);
    },
  );
});

it('what nobody has decided is asked for as open: no right answer promises a time', () => {
  const rights = questions.flatMap(({ options, right, kind }) =>
    kind === 'order' ? [] : options.filter(({ id }) => right.includes(id)).map(({ text }) => text),
  );
  expect(rights.length).toBeGreaterThan(30);
  for (const text of rights) expect(text).not.toMatch(/\d+ (?:jam|menit|hari)|besok|hari ini|minggu depan/i);
});

it('every kind of question is asked', () => {
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(
    new Set(['single', 'several', 'order', 'amount']),
  );
});
