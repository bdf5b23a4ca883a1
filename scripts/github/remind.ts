import { textKindLabel } from '../../src/domain/guide/speaking-texts.ts';
import type { pagesFile } from '../../src/site/api.ts';
import type { GitHub } from './api.ts';
import { keepIssue } from './posts.ts';

/** The contents of `/api/pages.json`. */
export type PagesFile = ReturnType<typeof pagesFile>;

/** Opens or updates the issue with what the guide owes, and closes it once that is nothing. Resolves to what was done. */
export function remind(github: GitHub, file: PagesFile, site: string): Promise<string> {
  const title = 'Yang masih terutang ke panduan';
  return keepIssue(github, '<!-- panduan-cs: terutang -->', title, describeDebt(file, site));
}

/** What the guide owes, as GitHub's Markdown in Indonesian; undefined where it owes nothing. */
function describeDebt({ asOf, owed, questions, pages, steppedAside, held }: PagesFile, site: string) {
  const link = (text: string, url: string) => `[${plain(text)}](${site}${url})`;
  const sections: Record<string, string[]> = {
    'Keputusan yang belum masuk panduan': owed.map(
      ({ topic, url, since, owner }) =>
        `${link(topic, url)}, diputuskan ${since}${owner ? `, dipegang ${plain(owner)}` : ''}`,
    ),
    'Teks yang menepi sampai dicocokkan': steppedAside.map(
      ({ kind, title, url, since, unread }) =>
        `${textKindLabel[kind]} ${link(title, url)}${since ? `, ${since > asOf ? 'mulai' : 'sejak'} ${since}` : ''}: belum dicocokkan dengan ${unread.map(({ subject, version }) => plain(`${subject} (${version})`)).join(', ')}`,
    ),
    'Revisi yang tertahan': held.map(
      ({ title, url, from, basedOn, inForce }) =>
        `${link(title, url)}, seharusnya mulai ${from}: disusun dari ${basedOn}, padahal yang berlaku ${inForce}`,
    ),
    'Pertanyaan yang belum dijawab': questions.map(
      ({ url, ask, of, since }) =>
        `${link(ask, url)}${since ? `, sejak ${since}` : ''}${of.length > 0 ? `, kepada ${of.map(plain).join(', ')}` : ''}`,
    ),
    'Aturan yang masih ditunggu': pages
      .filter(({ awaiting }) => awaiting)
      .map(({ title, url }) => link(title, url)),
    'Halaman yang lewat jadwal tinjauan': pages
      .filter(({ reviewDue }) => reviewDue !== undefined && reviewDue < asOf)
      .map(({ title, url, reviewDue }) => `${link(title, url)}, seharusnya ${reviewDue}`),
  };
  const said = Object.entries(sections).filter(([, items]) => items.length > 0);
  if (said.length === 0) return undefined;
  return [
    `Keadaan per ${asOf}, dari ${link('halaman status', '/status/')}. Diperbarui tiap Senin; ditutup sendiri bila semuanya lunas.`,
    ...said.map(
      ([title, items]) => `### ${title} (${items.length})\n\n${items.map((item) => `- ${item}`).join('\n')}`,
    ),
  ].join('\n\n');
}

/** Text on one line with its Markdown escaped. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
