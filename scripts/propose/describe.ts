import type { Issue } from '../../src/checks/issue.ts';
import type { RuleId } from '../../src/checks/rules.ts';
import { formatDate, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { textKindLabel } from '../../src/domain/guide/speaking-texts.ts';
import { carryOutUrl, confirmationUrl } from '../../src/site/proposal-url.ts';
import { formatAsMarkdown } from '../changes/as-markdown.ts';
import type { BranchChanges } from '../changes/compare.ts';
import { describePages } from '../changes/pages.ts';
import type { ProposalFault } from './faults.ts';
import { howToDelete } from './leaks.ts';

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
  return joined(
    head,
    faults.map(({ where, what }) => `- **${where}**: ${what}`).join('\n'),
    hasLeak && howToDelete,
  );
}

/** What a proposal changes, with what its check found. */
interface Proposed {
  changes: BranchChanges;
  guide: Guide;
  found: readonly Issue[];
}

/** What is said below the issues of a proposal that was written to the files `paths`: what a team lead reads, and does next. */
export function describeProposed(
  { changes, guide, found }: Proposed,
  paths: readonly string[],
  root: number,
  { site, repository = '' }: GuidePlace,
): string {
  const { asides, link } = describeAsides(changes, guide, root, repository);
  const sections = describePages(changes, { guide, base: 'main', site }).flatMap(({ title, entries }) =>
    // The texts, word for word, stand on the pull request.
    entries.length > 0 ? { title, entries: entries.map(({ before, after, ...entry }) => entry) } : [],
  );
  const report = { title: 'Yang berubah', summary: asides, sections };
  return joined(
    describeOwed(changes, root, repository),
    (sections.length > 0 || asides.length > 0) && formatAsMarkdown(report, reportLimit),
    link,
    describeWarnings(found),
    repository && describeFiles(paths, root, repository),
  );
}

/** Leaves room in a comment for what stands around the report. */
const reportLimit = 50_000;

/** The rules that a note of the proposal decides and no page carries out yet, each with the form for the same pull request. */
function describeOwed({ decisions }: BranchChanges, root: number, repository: string): string {
  const lines = decisions.owed.flatMap((decision) => {
    const link = repository && `: [tulis di halamannya](${carryOutUrl(repository, decision, root)})`;
    return decisions.added.includes(decision) ? `- ${decision.topic} (\`${decision.ref}\`)${link}` : [];
  });
  const title = 'Aturan yang belum ada di halaman mana pun. Boleh masuk lewat pull request ini juga:';
  return lines.length > 0 ? `${title}\n\n${lines.join('\n')}` : '';
}

/** A line for each day on which texts step aside, and the form that says of all replies and flows that they still fit. */
function describeAsides({ rereads }: BranchChanges, { today }: Guide, root: number, repository: string) {
  const asides = [...Map.groupBy(rereads, ({ aside }) => aside.on ?? today)].map(([day, all]) => {
    const names = all.map(({ aside: { text } }) => `${textKindLabel[text.kind].toLowerCase()} ${text.id}`);
    const since = `${day > today ? 'mulai' : 'sejak'} ${formatDate(day)}`;
    return `Menepi ${since} sampai dicocokkan, boleh menyusul: ${[...new Set(names)].join(', ')}.`;
  });
  const url =
    repository &&
    confirmationUrl(
      repository,
      rereads.map(({ aside }) => aside.text),
      root,
    );
  const link = `Balasan dan alur yang sudah dibaca dan tetap cocok: [nyatakan sekaligus](${url}), dalam pull request ini juga.`;
  return { asides, link: url ? link : '' };
}

/** What is worth a look and isn't said by the other parts. */
function describeWarnings(found: readonly Issue[]): string {
  const said: readonly RuleId[] = ['stepped-aside', 'owed-decision', 'revision-held'];
  const lines = found.flatMap(({ rule, severity, path, line, what, fix }) =>
    severity === 'warning' && !said.includes(rule) ? `- \`${path}:${line}\`: ${what} ${fix}` : [],
  );
  return lines.length > 0 ? `### Perlu dilihat (${lines.length})\n\n${lines.join('\n')}` : '';
}

/** The files of the branch, each in GitHub's editor, for what no form asks. */
function describeFiles(paths: readonly string[], root: number, repository: string): string {
  const links = paths.map((path) => `[${path}](${repository}/edit/usulan/${root}/${path})`);
  return `Yang tidak ada di formulir diubah di berkasnya; sesudah itu tidak lagi lewat formulir: ${links.join(', ')}.`;
}

function joined(...parts: (string | false)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
