import { stringify } from 'yaml';
import { shownRevision } from '../../domain/dated/dated.ts';
import { findInForce } from '../../domain/dated/in-force.ts';
import { movedTo } from '../../domain/guide/moves.ts';
import type { GuideFile } from '../../schemas/guide-file.ts';
import { type RuleAnswer, revisionAnswer } from './on-day.ts';

/** A rule as Markdown: what is known of it as frontmatter, then what a reader must know first, what an agent does, and the text. */
export function ruleText({ body, ...front }: RuleAnswer): string {
  const { title = 'Belum ada ketentuan', says, sure, standing, answer = front.value } = front;
  const label = sure || standing === 'awaiting' ? 'Untuk agen' : 'Yang tertulis, jangan diteruskan';
  const parts = [`# ${title}`, says && `> ${says}`, answer && `**${label}:** ${answer}`, body?.trim()];
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Where the text of the page or revision at `url` stands as Markdown: `/akun/ktp.md` of `/akun/ktp/`. */
export const markdownUrl = (url: string) => url.replace(/\/$/, '.md');

/** The pages with the revision at their own address: the one in force on the file's day, else the first to come. */
function shownPages({ pages, asOf }: GuideFile) {
  return pages.flatMap((page) => {
    const { revisions } = page;
    const revision = shownRevision({ revisions, current: findInForce(revisions, asOf) });
    return revision ? { page, revision, url: page.url } : [];
  });
}

/** The Markdown of every page and every revision by its address. At one that a page had before it moved stands where it is now. */
export function markdownFiles(file: GuideFile): { url: string; text: string }[] {
  const revisions = file.pages.flatMap((page) =>
    [...page.revisions, ...page.held].map((revision) => ({ page, revision, url: revision.url })),
  );
  const texts = [...shownPages(file), ...revisions].map(({ page, revision, url }) => ({
    page: page.id,
    rest: url.slice(page.url.length),
    url: markdownUrl(url),
    text: ruleText(revisionAnswer(file, page, revision)),
  }));
  const moved = file.moved.flatMap(({ from }) => {
    const targets = movedTo(file.moved, from).flatMap((id) => texts.filter(({ page }) => page === id));
    return [...Map.groupBy(targets, ({ rest }) => rest)].map(([rest, own]) => ({
      url: markdownUrl(`/${from}/${rest}`),
      text: `# Halaman ini pindah\n\n${own.map(({ url }) => `- ${file.site}${url}\n`).join('')}`,
    }));
  });
  return [...texts, ...moved];
}

/** What a copilot has to know to read the guide. */
export const readingRule = `Hanya yang \`sure: true\` boleh disampaikan sebagai aturan, sejak hari \`from\` dan sebelum hari \`until\` atau \`asideFrom\` (tanpa \`from\`: tanggal mulainya tidak diketahui). Yang \`awaiting\`, \`undecided\`, \`assumed\`, \`stepped-aside\`, atau ada di \`open\` belum ada jawabannya: katakan begitu, jangan mengisinya. \`answer\` untuk agen; yang dikirim ke reseller hanya teks balasan.`;

const introduction = `# Panduan CS

> Panduan agen CS Evermos dan Everpro: aturan yang berlaku, sejak kapan sampai kapan, dan apa yang belum diputuskan.

${readingRule}
`;

/** `/llms.txt` (version 2 of the proposal): every page by area, and the guide as data. */
export function llmsIndex(file: GuideFile): string {
  const link = (title: string, url: string, says: string) =>
    `- [${title.replace(/[[\]\\]/g, '\\$&')}](${file.site}${url}): ${says}\n`;
  const areas = file.areas.map(({ id, label, summary }) => {
    const own = shownPages(file).filter(({ page }) => page.area === id);
    const links = own.map(({ page, revision, url }) => {
      const { says, standing, answer } = revisionAnswer(file, page, revision);
      const words = standing === 'awaiting' ? [says, answer] : [says ?? answer];
      return link(revision.title, markdownUrl(url), words.join(' '));
    });
    return `## ${label}\n\n${summary}\n\n${links.join('')}`;
  });
  const data = [
    link('Semua halaman', '/llms-full.txt', 'teks semua halaman dalam satu berkas'),
    link(
      'Seluruh panduan sebagai data',
      '/api/guide.json',
      'termasuk revisi lama dan yang akan datang, balasan, alur, nilai, catatan',
    ),
    link('Skema data', '/api/guide.schema.json', 'JSON Schema'),
    link('Perubahan', '/perubahan/feed.json', 'yang berubah, terbaru lebih dulu'),
  ];
  return [introduction, ...areas, `## Data\n\n${data.join('')}`].join('\n');
}

/** `/llms-full.txt`: the text of every page. */
export function llmsFull(file: GuideFile): string {
  const texts = shownPages(file).map(({ page, revision }) => ruleText(revisionAnswer(file, page, revision)));
  return [introduction, ...texts].join('\n');
}
