import { describe, expect, it } from 'vitest';
import { formatRupiah } from '../../../src/domain/money/money.ts';
import { amountDue } from '../../../src/domain/money/unique-code.ts';
import { viewTransferCheck } from '../../../src/islands/transfer-check/transfer-check-view.ts';
import type { FieldInput } from '../../../src/islands/unique-code/field-view.ts';
import { itemOf, realGuide } from '../../fixtures/guide.ts';

const guide = await realGuide('2026-01-01');
const modules = [...guide.modules.values()];
const questions = modules.flatMap((module) => module.questions);
const allTasks = modules.flatMap(({ tasks }) => tasks);
const taskOf = (id: string) => itemOf(new Map(allTasks.map((task) => [task.id, task.expect])), id);

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
    expect(taskOf('hitung-total')).toContain(formatRupiah(amountDue(100_000, 75)));
  });

  it('a transfer without the code', () => {
    const typed = (text: string): FieldInput => ({ text, reveal: 'always' });
    const { result } = viewTransferCheck(typed('100000'), typed('75'), typed('100000'));
    const [first] = result?.verdicts ?? [];
    expect(taskOf('lupa-kode')).toContain(`“${first?.title}”`);
    expect(taskOf('lupa-kode')).toContain(`kurang ${formatRupiah(75)}`);
  });

  const onFlows = allTasks.filter(({ where }) => where.startsWith('/alur/'));
  it.each(onFlows)('$id ends at an outcome of its flow, and names who goes on', ({ where, expect: text }) => {
    const flow = guide.flows.get(where.split('/')[2] ?? '')?.current;
    const outcome = flow?.outcomes.find(({ title }) => text.includes(`“${title}”`));
    expect(outcome).toBeDefined();
    const next = /Penanganan berikutnya: (\S+)\./.exec(text)?.[1];
    if (next) expect(outcome?.to?.label).toBe(next);
  });

  const onReplies = allTasks.flatMap(({ where }) => /^\/balasan\/#(.+)$/.exec(where)?.[1] ?? []);
  it.each(onReplies)('the reply %s exists', (id) => expect([...guide.replies.keys()]).toContain(id));
});

const onAmounts = questions.filter(({ kind }) => kind === 'amount');
it.each(onAmounts)('in $key the right amount is total plus code', ({ chat, amount }) => {
  const total = Number(/Rp ([\d.]+)/.exec(chat)?.[1]?.replaceAll('.', ''));
  const code = Number(/kode unik(?:nya)? (\d+)/.exec(chat)?.[1]);
  expect(amount?.value).toBe(amountDue(total, code));
  expect(amount?.slips.map(({ value }) => value)).toContain(total);
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
