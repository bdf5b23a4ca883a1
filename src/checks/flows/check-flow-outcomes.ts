import type { FlowData } from '../../schemas/flow.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, type CheckContext, draftsOf, fileAt } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { findUnconfirmed } from '../revisions/confirmation.ts';
import { suggestNearest } from '../suggest.ts';

/** Every outcome names its rule and a reply, and was read against that rule as it is now. */
export const checkFlowOutcomes: Check = (context) => [
  ...draftsOf(context, 'flows').flatMap(({ file, data: { outcomes = {} } }) => [
    ...incompleteIssues(file, outcomes),
  ]),
  // What a flow that failed its schema was read against is not known.
  ...context.content.flows.flatMap(({ path, data }) => [
    ...confirmationIssues(context, fileAt(context, path), data),
  ]),
];

function* incompleteIssues(file: ParsedFile, outcomes: FlowData['outcomes']): Iterable<Issue> {
  for (const [id, { rule, reply }] of Object.entries(outcomes)) {
    const place = file.locateKey(['outcomes', id]);
    if (rule === undefined) {
      yield issueAt(place, 'flow-no-rule', {
        what: `Hasil \`${id}\` tidak menyebut halaman dasarnya.`,
        fix: 'Tambahkan `rule: <area>/<halaman>`, halaman panduan yang mendasarinya.',
      });
    }
    if (reply === undefined) {
      yield issueAt(place, 'flow-no-reply', {
        what: `Hasil \`${id}\` tidak punya balasan.`,
        fix: 'Tambahkan `reply: <id>`, salah satu berkas di replies/.',
      });
    }
  }
}

/** `confirmedAgainst` names the pages that the outcomes rest on, each with its newest revision. */
function* confirmationIssues(
  context: CheckContext,
  file: ParsedFile,
  { outcomes, confirmedAgainst }: FlowData,
): Iterable<Issue> {
  const wanted = new Set(Object.values(outcomes).flatMap(({ rule }) => rule ?? []));
  const written = Object.keys(confirmedAgainst);
  const missing = [...wanted].filter((page) => !written.includes(page));
  const needless = written.filter((page) => !wanted.has(page));
  const misspelled = new Set(needless.flatMap((page) => findNearest(page, missing) ?? []));

  for (const page of needless) {
    yield issueAt(file.locateKey(['confirmedAgainst', page]), 'flow-needless-confirmation', {
      what: `Tidak ada hasil di alur ini yang berdasar \`${page}\`.`,
      fix: suggestNearest(page, missing, 'Hapus barisnya.'),
    });
  }
  for (const page of missing) {
    const newest = context.guide.pages.get(page)?.revisions.at(-1);
    // A page that doesn't exist has its own error.
    if (!newest || misspelled.has(page)) continue;
    const [id = ''] = Object.entries(outcomes).find(([, { rule }]) => rule === page) ?? [];
    yield issueAt(file.locate(['outcomes', id, 'rule']), 'flow-unconfirmed', {
      what: `\`confirmedAgainst\` tidak menyebut revisi \`${page}\` yang dipakai alur ini.`,
      fix: `Cocokkan alurnya dengan \`${newest.path}\`, lalu tambahkan \`${page}: ${newest.slug}\` di bawah \`confirmedAgainst\`.`,
    });
  }
  for (const [page, read] of Object.entries(confirmedAgainst)) {
    const { fault, newest, coming } = findUnconfirmed(context, page, read) ?? {};
    if (!newest || !wanted.has(page)) continue;
    const place = file.locate(['confirmedAgainst', page]);
    const line = `\`${page}: ${newest.slug}\``;
    yield fault === 'unknown'
      ? issueAt(place, 'flow-unconfirmed', {
          what: `Halaman \`${page}\` tidak punya revisi \`${read}\`.`,
          fix: `Cocokkan alurnya dengan \`${newest.path}\`, lalu tulis ${line}.`,
        })
      : issueAt(place, 'flow-outdated', {
          what: `Alur ini dibaca terhadap revisi ${read}, padahal \`${page}\` punya revisi ${newest.slug}${coming}.`,
          fix: `Baca ulang alurnya terhadap \`${newest.path}\`, lalu tulis ${line}.`,
        });
  }
}
