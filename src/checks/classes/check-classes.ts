import { moduleId, splitRule } from '../../domain/class/module.ts';
import { moduleUrl } from '../../domain/guide/urls.ts';
import type { ClassData, ClassQuestionData } from '../../schemas/class.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, type CheckContext, errorAt, errorAtKey } from '../check.ts';
import type { Issue } from '../issue.ts';
import { type AnchorsAt, listAddresses, mendAnchor } from '../references/addresses.ts';
import { findUnconfirmed } from '../revisions/confirmation.ts';

/** Fewer cases than this leave a module's rule half asked. */
const fewestQuestions = 5;

/** Every module has cases enough, each with an id of its own, that test a rule as it is now; its tools exist. */
export const checkClasses: Check = (context) => {
  const addresses = listAddresses(context);
  return [...context.content.classes, ...context.fragments.classes].flatMap(({ path, data }) => [
    ...moduleIssues(context, path),
    ...countIssues(context, path, data),
    ...idIssues(context, path, data),
    ...(data.questions ?? []).flatMap((question, index) => [
      ...sectionIssues(context, path, index, question, addresses),
      ...ageIssues(context, path, index, question),
    ]),
    ...(data.try ?? []).flatMap(({ where }, index) => toolIssues(context, path, index, where, addresses)),
  ]);
};

type Addresses = ReadonlyMap<string, AnchorsAt>;

/** Pages of the class that stand beside its modules: the results and the review. */
const taken = ['hasil', 'ulangan'];

/** A module's address is its id, whatever its number, and its own. */
function moduleIssues(context: CheckContext, path: string): Issue[] {
  const id = moduleId(path);
  if (taken.includes(id)) {
    return [
      errorAt(context, path, [], {
        rule: 'duplicate-id',
        what: `Alamat \`${moduleUrl({ id })}\` sudah dipakai bagian lain kelas.`,
        fix: `Ganti nama berkasnya, misalnya \`${path.replace(/\.md$/, '-kelas.md')}\`.`,
      }),
    ];
  }
  const all = [...context.paths].filter((each) => each.startsWith('classes/')).sort();
  const first = all.find((each) => moduleId(each) === id);
  if (first === path) return [];
  return [
    errorAt(context, path, [], {
      rule: 'duplicate-id',
      what: `Modul \`${id}\` sudah ada di \`${first}\`; nomor di depan tidak membedakan alamatnya.`,
      fix: `Ganti nama berkasnya, misalnya \`${path.replace(/\.md$/, '-2.md')}\`.`,
    }),
  ];
}

function countIssues(context: CheckContext, path: string, { questions }: Partial<ClassData>): Issue[] {
  if (!questions || questions.length >= fewestQuestions) return [];
  return [
    errorAtKey(context, path, ['questions'], {
      rule: 'class-few-questions',
      what: `Modul ini punya ${questions.length} soal; paling sedikit ${fewestQuestions}.`,
      fix: `Tambahkan ${fewestQuestions - questions.length} kasus dari aturannya.`,
    }),
  ];
}

/** Ids are those of one question or task in the module, and of one option in the question. */
function idIssues(context: CheckContext, path: string, data: Partial<ClassData>): Issue[] {
  const lists = [
    {
      name: (at: number) => `soal ke-${at}`,
      field: ['questions'] as PropertyKey[],
      items: data.questions ?? [],
    },
    { name: (at: number) => `latihan ke-${at}`, field: ['try'], items: data.try ?? [] },
    ...(data.questions ?? []).map(({ id, options }, index) => ({
      name: (at: number) => `pilihan ke-${at} di soal \`${id}\``,
      field: ['questions', index, 'options'],
      items: options,
    })),
  ];
  return lists.flatMap(({ name, field, items }) =>
    items.flatMap(({ id }, index) => {
      const first = items.findIndex((item) => item.id === id);
      if (first === index) return [];
      return errorAt(context, path, [...field, index, 'id'], {
        rule: 'duplicate-id',
        what: `ID \`${id}\` sudah dipakai ${name(first + 1)}.`,
        fix: `Beri ID lain, misalnya \`${id}-${index + 1}\`.`,
      });
    }),
  );
}

/** The section that a question rests on stands on its page. */
function sectionIssues(
  context: CheckContext,
  path: string,
  index: number,
  { rule }: ClassQuestionData,
  addresses: Addresses,
): Issue[] {
  const { page, section } = splitRule(rule);
  const anchors = addresses.get(`/${page}/`)?.();
  if (section === '' || !anchors || anchors.includes(section)) return [];
  const near = findNearest(section, anchors);
  return [
    errorAt(context, path, ['questions', index, 'rule'], {
      rule: 'broken-anchor',
      what: `Tidak ada bagian \`#${section}\` di halaman \`${page}\`.`,
      fix: near ? `Mungkin maksudnya \`${page}#${near}\`.` : mendAnchor(section, anchors),
    }),
  ];
}

/** The question was read against the newest revision of its page. */
function ageIssues(context: CheckContext, path: string, index: number, question: ClassQuestionData): Issue[] {
  const { page } = splitRule(question.rule);
  const read = question.confirmedAgainst;
  const found = findUnconfirmed(context, page, read);
  if (!found) return [];
  const { fault, newest, coming } = found;
  const field = ['questions', index, 'confirmedAgainst'];
  const line = `\`confirmedAgainst: ${newest.slug}\``;
  if (fault === 'unknown') {
    return [
      errorAt(context, path, field, {
        rule: 'class-unconfirmed',
        what: `Halaman \`${page}\` tidak punya revisi \`${read}\`.`,
        fix: `Cocokkan soalnya dengan \`${newest.path}\`, lalu tulis ${line}.`,
      }),
    ];
  }
  return [
    errorAt(context, path, field, {
      rule: 'class-outdated',
      what: `Soal \`${question.id}\` menguji revisi ${read}, padahal \`${page}\` punya revisi ${newest.slug}${coming}.`,
      fix: `Cocokkan soal dan alasannya dengan \`${newest.path}\`, ubah bila perlu, lalu tulis ${line}.`,
    }),
  ];
}

/** The tool or flow that a task uses has that address. */
function toolIssues(
  context: CheckContext,
  path: string,
  index: number,
  where: string,
  addresses: Addresses,
): Issue[] {
  const address = where.replace(/[?#].*$/, '');
  if (addresses.has(address)) return [];
  const isFlow = address.startsWith('/alur/');
  const near = findNearest(address, addresses.keys());
  return [
    errorAt(context, path, ['try', index, 'where'], {
      rule: isFlow ? 'unknown-flow' : 'broken-link',
      what: isFlow ? `Alur tidak ditemukan: \`${address}\`.` : `Tidak ada halaman di \`${address}\`.`,
      fix: near ? `Mungkin maksudnya \`${near}\`.` : 'Pilih alat atau alur yang ada di situs ini.',
    }),
  ];
}
