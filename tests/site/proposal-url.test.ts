import { describe, expect, it } from 'vitest';
import { forms } from '../../scripts/propose/forms.ts';
import { readContent } from '../../src/checks/read/load.ts';
import { assembleGuide } from '../../src/domain/guide/assemble.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import {
  answerUrl,
  carryOutForms,
  confirmationUrl,
  proposalUrl,
  replyProposalUrl,
  ruleProposals,
  undoProposalUrl,
  valueProposals,
} from '../../src/site/proposal-url.ts';
import { soundText, today, treeWith } from '../fixtures/overlay.ts';

const repository = 'https://github.example/toko/panduan';
const { content, texts } = readContent(treeWith({}));
const guide = assembleGuide(content, today);

/** The form that an address opens, and what it fills in. */
function opened(address: string | undefined) {
  const url = new URL(address ?? '');
  const form = forms.find(({ name }) => `${name}.yml` === url.searchParams.get('template'));
  const ids = new Set(form?.fields.map(({ id }) => `isian-${id}`));
  const strange = [...url.searchParams.keys()].filter(
    (key) => !ids.has(key) && !['template', 'title'].includes(key),
  );
  expect({ form: form?.name, strange }).toEqual({ form: form?.name ?? 'one', strange: [] });
  const answers = [...url.searchParams].flatMap(([key, value]) =>
    key.startsWith('isian-') && value ? [[key.slice(6), value]] : [],
  );
  return {
    form,
    title: url.searchParams.get('title'),
    answers: Object.fromEntries(answers) as Record<string, string>,
  };
}

/** What a form writes that is sent as it was opened, beside what `more` says. */
function sent(address: string | undefined, more: Record<string, string> = {}, of: Guide = guide) {
  const { form, answers } = opened(address);
  return form?.write({ ...answers, ...more }, { guide: of, texts }) ?? [];
}

const pages = [...guide.pages.values()];
const own = /^(?:id|recorded|basedOn|change|reviewed|confirmedAgainst|correction|affects|dateConfirmed):/;
const rest = (text = '') =>
  text
    .split(/^(?=\w)/m)
    .filter((part) => !own.test(part))
    .join('');

describe('the form about a rule', () => {
  it.each(pages.flatMap(({ id, current }) => (current ? [[id, current] as const] : [])))(
    'of %s, sent as it was opened, changes nothing of it',
    (_, revision) => {
      const [changed, clarified, corrected, withdrawn] = ruleProposals(repository, revision, today).map(
        ({ href }) => href,
      );
      for (const each of [changed, clarified, corrected]) {
        expect(() => sent(each, { summary: 'x' })).toThrow('Masih sama dengan yang kini tertulis');
        const [file] = sent(each, { summary: 'x', answer: 'Lain.' });
        const expected = rest(soundText(revision.path)).replace(/^answer:.*\n(?: .*\n)*/m, 'answer: Lain.\n');
        expect(rest(file?.text)).toBe(expected);
      }
      expect(() => sent(withdrawn, { summary: 'x' })).toThrow('Tulis apa yang kini dilakukan agen');
      expect(sent(withdrawn, { summary: 'x', answer: 'Lain.' })[0]?.text).toContain('kind: removed');
    },
  );

  it('of a revision that is over isn’t offered, and of one to come it is about that one', () => {
    const siram = guide.pages.get('kebun/siram-tanaman');
    const [first, , coming] = siram?.revisions ?? [];
    expect(first && ruleProposals(repository, first, today)).toEqual([]);
    const [only, ...more] = coming ? ruleProposals(repository, coming, today) : [];
    expect(more).toEqual([]);
    expect(sent(only?.href).map(({ path }) => path)).toEqual([coming?.path]);
  });

  it('takes back the last change, where something was before it', () => {
    const undo = (id: string) => {
      const page = guide.pages.get(id);
      return page && undoProposalUrl(repository, page, today);
    };
    expect(undo('kebun/panen')).toBeUndefined();
    expect(sent(undo('kebun/siram-tanaman'), { summary: 'x' })[0]?.text).toContain(
      'answer: Siram tanaman setiap pagi.',
    );
  });

  it('leaves out what is too long for an address, and so unchanged', () => {
    const panen = guide.pages.get('kebun/panen')?.current;
    const long = panen && { ...panen, body: 'Panjang sekali. '.repeat(1000) };
    const [form] = long ? ruleProposals(repository, long, today) : [];
    expect(form?.href.length).toBeLessThanOrEqual(8000);
    expect(opened(form?.href).answers).toMatchObject({ page: 'kebun/panen', title: panen?.title });
    expect(sent(form?.href, { summary: 'x', answer: 'Lain.' })[0]?.text).toContain(panen?.body.trim());
  });
});

it('the forms about values hold what now holds', () => {
  const forms = valueProposals(repository, guide).map(({ label, href }) => [label, opened(href).answers]);
  expect(forms).toEqual(
    expect.arrayContaining([
      ['Lama menyiram', { policy: 'lama-siram', value: '6 jam kerja' }],
      [
        'Jam kebun',
        {
          policy: 'jam-kebun',
          value: 'Senin: 08.00-17.00\nSelasa: 08.00-12.00, 13.00-17.00\nJumat: 08.00-11.00',
        },
      ],
    ]),
  );
});

it('the other forms know what they are about', () => {
  const reply = guide.replies.get('air-habis')?.current;
  expect(reply && sent(replyProposalUrl(repository, reply))[0]?.text).toBe(
    soundText('replies/air-habis/awal.md'),
  );
  const [decision] = guide.decisions.values();
  const panen = guide.pages.get('kebun/panen');
  const forms = decision && panen ? carryOutForms(repository, decision, [panen], today, 7) : [];
  expect(forms.map(({ label, href }) => [label, opened(href).answers])).toMatchObject([
    [
      panen?.current?.title,
      { page: 'kebun/panen', answer: panen?.current?.answer, decision: decision?.ref, together: '7' },
    ],
    ['halaman lain', { decision: decision?.ref, together: '7' }],
    ['nilai', { source: decision?.ref, together: '7' }],
  ]);
  const question = guide.decisions.get('2023-12-20#hujan-siram');
  const answer = question ? opened(answerUrl(repository, question)).answers.rules : '';
  const [note] = sent(question && answerUrl(repository, question), {
    rules: answer?.replace(': ', ': Tidak. ') ?? '',
  });
  expect(note?.text).toContain('answers: [2023-12-20#hujan-siram]');
  const flow = { kind: 'flow' as const, id: 'pilih-alat' };
  const texts = [
    { kind: 'reply' as const, id: 'air-habis' },
    flow,
    flow,
    { kind: 'case' as const, id: 'kapan' },
  ];
  expect(opened(confirmationUrl(repository, texts)).answers).toEqual({
    id: 'air-habis, alur/pilih-alat, soal/kapan',
    proposal: 'cocok',
  });
  expect(confirmationUrl(repository, [{ kind: 'page', id: 'x' }])).toBeUndefined();
  expect(opened(proposalUrl(repository, 'catatan', 'Catatan & <b>')).title).toBe('Catatan & <b>');
});
