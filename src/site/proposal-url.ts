import { findInForce } from '../domain/dated/in-force.ts';
import type { IsoDate } from '../domain/dated/iso-date.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { type Decision, type Page, type Revision, revisionStanding } from '../domain/guide/page.ts';
import type { SpeakingText } from '../domain/guide/speaking-texts.ts';
import { notateValue } from '../domain/policy/value-text.ts';
import type { Reply } from '../domain/replies/reply.ts';

/** The longest address that GitHub takes, in characters. */
const addressLimit = 8000;

interface LabelledUrl {
  label: string;
  href: string;
}

/** The forms in `.github/ISSUE_TEMPLATE/` by which a change is proposed. */
export type ProposalName = 'catatan' | 'aturan' | 'nilai' | 'balasan';

/** A field's id in its form's file and in the address that opens it. GitHub has a meaning of its own for `title` and `body`. */
export function proposalFieldId(id: string): string {
  return `isian-${id}`;
}

/**
 * The address that opens a form in the repository, for an issue called `title`, with `fields` filled in; without those that don't
 * fit, the longest first: what a form leaves empty stays as it is.
 */
export function proposalUrl(
  repository: string,
  form: ProposalName,
  title: string,
  fields: Readonly<Record<string, string>> = {},
): string {
  const byLength = Object.entries(fields).sort(([, a], [, b]) => a.length - b.length);
  for (;;) {
    const filled = byLength.map(([id, value]) => [proposalFieldId(id), value]);
    const query = new URLSearchParams([['template', `${form}.yml`], ['title', title], ...filled]);
    const address = `${repository}/issues/new?${query}`;
    if (address.length <= addressLimit || !byLength.pop()) return address;
  }
}

/** What may be proposed about a rule: the word for the form, and what it is called. */
const ruleWords = {
  berubah: 'Aturannya berubah',
  diperjelas: 'Diperjelas saja',
  koreksi: 'Salah tertulis',
  dicabut: 'Dicabut',
};

/** The forms that propose something about a page's rule, with the revision's text and `more` filled in; none for one that is over or held. */
export function ruleProposals(
  repository: string,
  revision: Revision,
  today: IsoDate,
  more: Readonly<Record<string, string>> = {},
): LabelledUrl[] {
  const { page, title, answer, open, body, version, from, isHeld } = revision;
  const standing = revisionStanding(revision, today);
  if (standing === 'earlier' || isHeld) return [];
  const fields = {
    ...{ page, basedOn: version, title, answer, body: body.trim() },
    open: open.map(({ question, ask }) => question?.ref ?? ask).join('\n'),
    // One that is still to come is changed itself.
    ...(standing === 'coming' && from && { date: from }),
    ...more,
  };
  const words = standing === 'coming' ? { berubah: ruleWords.berubah } : ruleWords;
  return Object.entries(words).map(([proposal, label]) => ({
    label,
    href: proposalUrl(repository, 'aturan', `${label}: ${title}`, { ...fields, proposal }),
  }));
}

/** The address of the form that takes back what the page's revision in force changed; undefined where none was before it. */
export function undoProposalUrl(
  repository: string,
  { id, revisions }: Page,
  today: IsoDate,
): string | undefined {
  const [before, current] = revisions.filter((each) => revisionStanding(each, today) !== 'coming').slice(-2);
  if (!before || !current) return undefined;
  const fields = { page: id, proposal: 'batalkan', basedOn: current.version };
  return proposalUrl(repository, 'aturan', `Batalkan: ${current.title}`, fields);
}

/** The address of the form about the words of a reply, with its text filled in. */
export function replyProposalUrl(repository: string, { id, title, text }: Reply): string {
  return proposalUrl(repository, 'balasan', `Balasan: ${title}`, { id, proposal: 'ubah', body: text });
}

/** The form that says of texts that they still fit, in the pull request of the issue `together` where one is given. */
export function confirmationUrl(
  repository: string,
  texts: readonly Pick<SpeakingText, 'kind' | 'id'>[],
  together?: number,
): string | undefined {
  const prefix = { page: undefined, reply: '', flow: 'alur/', case: 'soal/' };
  const ids = texts.flatMap(({ kind, id }) => (prefix[kind] === undefined ? [] : `${prefix[kind]}${id}`));
  if (ids.length === 0) return undefined;
  return proposalUrl(repository, 'balasan', 'Masih cocok', {
    ...{ id: [...new Set(ids)].join(', '), proposal: 'cocok' },
    ...(together && { together: `${together}` }),
  });
}

/** Forms that put a decision into each of `pages`, another page or a value, in the pull request of the issue `together` if given. */
export function carryOutForms(
  repository: string,
  { ref, topic }: Decision,
  pages: readonly Page[],
  today: IsoDate,
  together?: number,
): LabelledUrl[] {
  const more = together ? { together: `${together}` } : undefined;
  const likely = pages.flatMap(({ current }) => {
    const [form] = current ? ruleProposals(repository, current, today, { decision: ref, ...more }) : [];
    return current && form ? { label: current.title, href: form.href } : [];
  });
  const other = proposalUrl(repository, 'aturan', `Aturan: ${topic}`, { decision: ref, ...more });
  const value = proposalUrl(repository, 'nilai', `Nilai: ${topic}`, { source: ref, ...more });
  return [...likely, { label: 'halaman lain', href: other }, { label: 'nilai', href: value }];
}

/** The form that records the answer to a question of a note. */
export function answerUrl(repository: string, { ref, topic }: Decision): string {
  return proposalUrl(repository, 'catatan', `Jawaban: ${topic}`, { rules: `${topic}: \nMenjawab: ${ref}` });
}

/** The forms about each value, with what now holds filled in. */
export function valueProposals(repository: string, { policies, today }: Guide): LabelledUrl[] {
  return [...policies.values()].map(({ id, title, rows }) => {
    const { value } = findInForce(rows, today) ?? {};
    const fields = { policy: id, ...(value && { value: notateValue(value) }) };
    return { label: title, href: proposalUrl(repository, 'nilai', `Nilai: ${title}`, fields) };
  });
}
