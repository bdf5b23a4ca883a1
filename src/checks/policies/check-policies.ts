import { addDays, formatDate } from '../../domain/dated/iso-date.ts';
import type { PolicyData, PolicyRowData } from '../../schemas/policy.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, type CheckContext, errorAt } from '../check.ts';
import type { Issue } from '../issue.ts';
import { intendedPaths } from '../read/intended-path.ts';
import type { RuleId } from '../rules.ts';
import { policyValueFaults } from './value-faults.ts';

type Report = (field: PropertyKey[], rule: RuleId, what: string, fix: string) => void;

/** Dated values: one a day without holes, with a source, fitting their kind; the values they count with exist, of the right kind. */
export const checkPolicies: Check = (context) =>
  context.content.policies.flatMap(({ path, data }) => {
    const issues: Issue[] = [];
    const report: Report = (field, rule, what, fix) =>
      issues.push(errorAt(context, path, field, { rule, what, fix }));
    checkIntervals(data, report);
    for (const [index, row] of data.rows.entries()) {
      checkRow(row, index, report);
      for (const { field, what, fix } of policyValueFaults(data, row)) {
        report(['rows', index, ...field], 'policy-value', what, fix);
      }
    }
    checkCalendarOf(context, data, report);
    checkRepliesOf(context, data, report);
    return issues;
  });

/** Each row against the one before it in time. */
function checkIntervals({ rows }: PolicyData, report: Report): void {
  const inTime = [...rows.entries()].sort(([, a], [, b]) => a.from.localeCompare(b.from, 'en'));
  for (const [position, [index, row]] of inTime.entries()) {
    const [, before] = inTime[position - 1] ?? [];
    if (row.lastDay && row.lastDay < row.from) {
      const fix = `Tulis \`lastDay\` pada atau sesudah ${row.from}, atau hapus barisnya.`;
      const what = `Baris ini berakhir ${row.lastDay}, sebelum mulai ${row.from}.`;
      report(['rows', index, 'lastDay'], 'policy-gap', what, fix);
    }
    if (!before) continue;
    if (before.from === row.from) {
      const what = `Dua baris mulai ${formatDate(row.from)} (\`from: ${row.from}\`).`;
      const fix = 'Sisakan satu, atau ganti tanggal mulai salah satunya.';
      report(['rows', index, 'from'], 'policy-duplicate-from', what, fix);
    } else if (before.lastDay && before.lastDay >= row.from) {
      const what = `Baris ini mulai ${row.from}, padahal baris sebelumnya berlaku sampai ${before.lastDay}.`;
      const fix = `Tulis \`lastDay: ${addDays(row.from, -1)}\` di baris sebelumnya, atau hapus \`lastDay\` itu.`;
      report(['rows', index, 'from'], 'policy-overlap', what, fix);
    } else if (before.lastDay && before.lastDay >= before.from && addDays(before.lastDay, 1) < row.from) {
      const first = addDays(before.lastDay, 1);
      const what = `Tidak ada nilai dari ${first} sampai ${addDays(row.from, -1)}.`;
      const fix = `Hapus \`lastDay\` di baris sebelumnya, atau tulis \`from: ${first}\` di sini.`;
      report(['rows', index, 'from'], 'policy-gap', what, fix);
    }
  }
}

function checkRow({ state, value, source, from }: PolicyRowData, index: number, report: Report): void {
  if (state === 'confirmed' && source === undefined) {
    const what = `Nilai mulai ${from} ditulis \`confirmed\` tanpa \`source\`.`;
    const fix =
      'Tambahkan `source: …` (keputusan atau nomor KMC), atau tulis `state: undecided` tanpa nilai.';
    report(['rows', index, 'state'], 'policy-no-source', what, fix);
  }
  if (state === 'undecided' && value !== undefined) {
    const what = `Nilai mulai ${from} ditulis \`undecided\`, tetapi \`value\` terisi.`;
    const fix = 'Hapus `value`, atau tulis `state: confirmed` beserta `source` bila sudah diputuskan.';
    report(['rows', index, 'value'], 'policy-undecided-value', what, fix);
  }
  if (state !== 'undecided' && value === undefined) {
    const what = `Nilai mulai ${from} ditulis \`${state}\`, tetapi \`value\` belum diisi.`;
    const fix = 'Tambahkan `value: …`, atau tulis `state: undecided`.';
    report(['rows', index, 'state'], 'policy-no-value', what, fix);
  }
}

/** The values that this one counts with are there, of the right kind. */
function checkCalendarOf({ guide, paths, content }: CheckContext, data: PolicyData, report: Report): void {
  for (const [field, kind] of [
    ['workingHours', 'working-hours'],
    ['holidays', 'holidays'],
  ] as const) {
    const id = data[field];
    const isUnread =
      intendedPaths(paths).has(`policy/${id}.yaml`) &&
      !content.policies.some(({ path }) => path === `policy/${id}.yaml`);
    if (id === undefined || isUnread || guide.policies.get(id)?.kind === kind) continue;
    const known = [...guide.policies.values()].filter((policy) => policy.kind === kind).map(({ id }) => id);
    const near = findNearest(id, known);
    const what = `Tidak ada berkas policy/ berjenis ${kind} dengan ID \`${id}\`.`;
    const fix = near ? `Mungkin maksudnya \`${near}\`.` : `Buat policy/${id}.yaml, atau hapus barisnya.`;
    report([field], 'unknown-policy', what, fix);
  }
}

/** Only the reply for a decided value says when, once. */
function checkRepliesOf({ guide }: CheckContext, { replies }: PolicyData, report: Report): void {
  const timesOf = (id: string | undefined) =>
    guide.replies
      .get(id ?? '')
      ?.placeholders.filter(({ type }) => type === 'time')
      .map(({ name }) => `\`{${name}}\``);
  const open = timesOf(replies?.open) ?? [];
  if (open.length > 0) {
    const what = `Balasan \`${replies?.open}\` memuat waktu: ${open.join(', ')}.`;
    const fix = 'Pilih balasan tanpa isian `time`: selama belum diputuskan tidak ada waktu yang disebut.';
    report(['replies', 'open'], 'policy-reply', what, fix);
  }
  const decided = timesOf(replies?.decided);
  if (decided && decided.length !== 1) {
    const what = `Balasan \`${replies?.decided}\` punya ${decided.length} isian berjenis \`time\`.`;
    const fix = 'Pilih balasan dengan satu isian `time` di tempat batas waktunya.';
    report(['replies', 'decided'], 'policy-reply', what, fix);
  }
}
