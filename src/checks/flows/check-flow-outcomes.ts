import type { FlowData } from '../../schemas/flow.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, type CheckContext, errorAt, errorAtKey } from '../check.ts';
import type { Issue } from '../issue.ts';
import { findUnconfirmed } from '../revisions/confirmation.ts';

/** Every outcome says what to do by which rule and what to say, and was read against that rule as it is now. */
export const checkFlowOutcomes: Check = (context) => [
  ...[...context.content.flows, ...context.fragments.flows].flatMap(({ path, data }) =>
    missingIssues(context, path, data.outcomes ?? {}),
  ),
  // Of a file that failed its schema nothing is known about what it was read against.
  ...context.content.flows.flatMap(({ path, data }) => confirmationIssues(context, path, data)),
];

type Outcomes = FlowData['outcomes'];

function missingIssues(context: CheckContext, path: string, outcomes: Outcomes): Issue[] {
  return Object.entries(outcomes).flatMap(([id, { rule, reply }]) => [
    ...(rule === undefined
      ? [
          errorAtKey(context, path, ['outcomes', id], {
            rule: 'flow-no-rule' as const,
            what: `Hasil \`${id}\` tidak menyebut halaman dasarnya.`,
            fix: 'Tambahkan `rule: <area>/<halaman>`, halaman panduan yang mendasarinya.',
          }),
        ]
      : []),
    ...(reply === undefined
      ? [
          errorAtKey(context, path, ['outcomes', id], {
            rule: 'flow-no-reply' as const,
            what: `Hasil \`${id}\` tidak punya balasan.`,
            fix: 'Tambahkan `reply: <id>`, salah satu berkas di replies/.',
          }),
        ]
      : []),
  ]);
}

function confirmationIssues(
  context: CheckContext,
  path: string,
  { outcomes, confirmedAgainst: confirmed }: FlowData,
): Issue[] {
  const rules = Object.entries(outcomes).flatMap(([id, { rule }]) =>
    rule === undefined ? [] : [{ id, rule }],
  );
  const wanted = [...new Set(rules.map(({ rule }) => rule))];
  const written = Object.keys(confirmed);
  const missing = wanted.filter((rule) => !written.includes(rule));
  const needless = written.filter((page) => !wanted.includes(page));
  const misspelled = new Set(needless.flatMap((page) => findNearest(page, missing) ?? []));

  return [
    ...needless.map((page) => {
      const near = findNearest(page, missing);
      return errorAtKey(context, path, ['confirmedAgainst', page], {
        rule: 'flow-needless-confirmation',
        what: `Tidak ada hasil di alur ini yang berdasar \`${page}\`.`,
        fix: near ? `Mungkin maksudnya \`${near}\`.` : 'Hapus barisnya.',
      });
    }),
    ...missing.flatMap((rule) => {
      const newest = context.guide.pages.get(rule)?.revisions.at(-1);
      const outcome = rules.find((each) => each.rule === rule);
      // A page that doesn't exist has its own error.
      if (!newest || !outcome || misspelled.has(rule)) return [];
      return errorAt(context, path, ['outcomes', outcome.id, 'rule'], {
        rule: 'flow-unconfirmed',
        what: `\`confirmedAgainst\` tidak menyebut revisi \`${rule}\` yang dipakai alur ini.`,
        fix: `Cocokkan alurnya dengan \`${newest.path}\`, lalu tambahkan \`${rule}: ${newest.slug}\` di bawah \`confirmedAgainst\`.`,
      });
    }),
    ...written
      .filter((page) => wanted.includes(page))
      .flatMap((page) => ageIssue(context, path, page, confirmed)),
  ];
}

/** The page has no revision after the one that the flow was read against. */
function ageIssue(
  context: CheckContext,
  path: string,
  page: string,
  confirmed: FlowData['confirmedAgainst'],
): Issue[] {
  const read = confirmed[page];
  const found = findUnconfirmed(context, page, read);
  if (!found) return [];
  const { fault, newest, coming } = found;
  const line = `\`${page}: ${newest.slug}\``;
  return [
    errorAt(
      context,
      path,
      ['confirmedAgainst', page],
      fault === 'unknown'
        ? {
            rule: 'flow-unconfirmed',
            what: `Halaman \`${page}\` tidak punya revisi \`${read}\`.`,
            fix: `Cocokkan alurnya dengan \`${newest.path}\`, lalu tulis ${line}.`,
          }
        : {
            rule: 'flow-outdated',
            what: `Alur ini dibaca terhadap revisi ${read}, padahal \`${page}\` punya revisi ${newest.slug}${coming}.`,
            fix: `Baca ulang alurnya terhadap \`${newest.path}\`, lalu tulis ${line}.`,
          },
    ),
  ];
}
