import type { Issue } from '../../src/checks/issue.ts';
import type { RuleId } from '../../src/checks/rules.ts';
import { formatDate, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { textKindLabel } from '../../src/domain/guide/speaking-texts.ts';
import { decisionKindLabel } from '../../src/domain/guide/wording.ts';
import { indexGuide } from '../../src/search/front-index.ts';
import { pageFinder } from '../../src/search/likely-pages.ts';
import { carryOutForms, confirmationUrl } from '../../src/site/proposal-url.ts';
import type { BranchChanges, compareBranch } from '../changes/compare.ts';
import { describeOthers, describePages, sectionsOf } from '../changes/describe.ts';
import { formatAsMarkdown } from '../changes/formats.ts';
import type { Scene } from '../new/form.ts';
import { howToDelete, type ProposalFault } from './write-issue.ts';

/** Where the guide and its readers are. */
export interface GuidePlace {
  /** The folder with the content, as it is committed. */
  content: string;
  today: IsoDate;
  /** The site's address, without a slash at the end. */
  site: string;
  /** The repository's address; undefined where it isn't known. */
  repository: string | undefined;
}

/** What is said below an issue while something in it, or in another of the same proposal, is to be fixed. */
export function describeFaults(faults: readonly ProposalFault[], hasLeak: boolean): string {
  if (faults.length === 0) return '**Menunggu usulan lain** yang terbit bersama ini dibetulkan.';
  const head = hasLeak
    ? '**Tidak diproses: ada yang tidak boleh ditulis di sini.**'
    : '**Belum bisa diajukan.** Betulkan lewat **⋯ → Edit** pada usulan di atas, lalu simpan: usulannya diproses lagi.';
  const list = faults.map(({ where, what }) => `- **${where}**: ${what}`).join('\n');
  return joined(head, list, hasLeak && howToDelete);
}

/** What is said below the issues of a proposal that was written to the files `paths`: what a team lead reads, and does next. */
export function describeProposed(
  { changes, guide, texts }: ReturnType<typeof compareBranch>,
  found: readonly Issue[],
  paths: readonly string[],
  root: number,
  { site, repository = '' }: GuidePlace,
): string {
  const { asides, link } = describeAsides(changes, guide, root, repository);
  const report = {
    title: 'Yang berubah',
    summary: [...asides, ...describeWaiting(changes)],
    // What steps aside is said in one line of the summary.
    sections: sectionsOf({ ...describePages(changes, guide, site), ...describeOthers(changes) }),
  };
  return joined(
    describeDecisions(changes),
    describeOwed(changes, { guide, texts }, root, repository),
    report.summary.length + report.sections.length > 0 && formatAsMarkdown(report, reportLimit),
    link,
    describeWarnings(found),
    repository && describeFiles(paths, root, repository),
  );
}

/** Leaves room in a comment for what stands around the report. */
const reportLimit = 45_000;

/** What was read of the notes: each decision with its facts, so that a wrong reading is seen. */
function describeDecisions({ decisions }: BranchChanges): string {
  const lines = decisions.added.map(({ kind, topic, decision, by, of, answers }) => {
    const facts = [
      by && `oleh ${by.label}`,
      of.length > 0 && `kepada ${of.map(({ label }) => label).join(', ')}`,
      answers.length > 0 && `menjawab ${answers.map((question) => question.topic).join(', ')}`,
    ].filter(Boolean);
    return `- ${decisionKindLabel[kind]} **${topic}**: ${decision}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`;
  });
  return lines.length > 0 ? `Yang terbaca dari catatan:\n\n${lines.join('\n')}` : '';
}

/** Pages that go on waiting for their rule, or that still say so. */
function describeWaiting({ added }: BranchChanges): string[] {
  return added.flatMap((change) => {
    if (change.kind === 'answered' || change.kind === 'removed') return [];
    const { text, before, title } = change;
    if (text.state === 'awaiting' && before)
      return `${title}: tetap menunggu aturan. Kalau aturannya kini ada, isi Diputuskan di.`;
    return before?.state === 'awaiting' && text.answer === before.answer
      ? `${title}: Untuk agen masih sama seperti ketika aturannya ditunggu.`
      : [];
  });
}

/** The rules that a note of the proposal decides and no page carries out yet, each with the forms for the same pull request. */
function describeOwed({ decisions }: BranchChanges, scene: Scene, root: number, repository: string): string {
  const owed = decisions.owed.filter((decision) => decisions.added.includes(decision));
  if (owed.length === 0) return '';
  const { guide, texts } = scene;
  const findPages = pageFinder(guide, indexGuide(guide, texts));
  const lines = owed.map((decision) => {
    const pages = findPages(`${decision.topic} ${decision.decision}`);
    const forms = carryOutForms(repository, decision, pages, guide.today, root);
    const links = forms.map(({ label, href }) => `[${label}](${href})`).join(' · ');
    return `- ${decision.topic} (\`${decision.ref}\`)${repository && `: ${links}`}`;
  });
  return `Aturan yang belum ada di halaman mana pun. Tulis di halamannya, dalam pull request ini juga:\n\n${lines.join('\n')}`;
}

/** A line for each day on which texts step aside, and the form that says of all replies and flows that they still fit. */
function describeAsides({ rereads }: BranchChanges, { today }: Guide, root: number, repository: string) {
  const asides = [...Map.groupBy(rereads, ({ aside }) => aside.on ?? today)].map(([day, all]) => {
    const names = all.map(({ aside: { text } }) => `${textKindLabel[text.kind].toLowerCase()} ${text.id}`);
    const since = `${day > today ? 'mulai' : 'sejak'} ${formatDate(day)}`;
    return `Menepi ${since} sampai dicocokkan, boleh menyusul: ${[...new Set(names)].join(', ')}.`;
  });
  const texts = rereads.map(({ aside }) => aside.text);
  const url = repository && confirmationUrl(repository, texts, root);
  const link = `Balasan, alur, dan soal yang sudah dibaca dan tetap cocok: [nyatakan sekaligus](${url}), dalam pull request ini juga.`;
  return { asides, link: url ? link : '' };
}

/** What is worth a look and isn't said by the other parts. */
function describeWarnings(found: readonly Issue[]): string {
  const said: readonly RuleId[] = ['stepped-aside', 'owed-decision', 'revision-held'];
  const lines = found.flatMap(({ rule, severity, path, line, what, fix }) => {
    if (severity === 'error' || said.includes(rule)) return [];
    return rule === 'change-without-decision'
      ? `- ${what} Isi Diputuskan di; kalau aturannya tetap, pakai \`diperjelas\`.`
      : `- \`${path}:${line}\`: ${what} ${fix}`;
  });
  return lines.length > 0 ? `### Perlu dilihat (${lines.length})\n\n${lines.join('\n')}` : '';
}

/** The files of the branch, each in GitHub's editor, for what no form asks. */
function describeFiles(paths: readonly string[], root: number, repository: string): string {
  const links = paths.map((path) => `- [${path}](${repository}/edit/usulan/${root}/${path})`).join('\n');
  return `<details><summary>Untuk yang terbiasa dengan berkasnya</summary>\n\nYang tidak ada di formulir diubah di sini. Sesudah itu formulirnya tidak dibaca lagi.\n\n${links}\n\n</details>`;
}

function joined(...parts: (string | false)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
