import type { GuideFile } from '../../../../src/schemas/guide-file.ts';
import type { RuleOnDay } from '../../../../src/site/copilot/on-day.ts';
import { plainText, readBuiltMarkdown, readBuiltPage, readBuiltReplies, squeeze } from './built-page.ts';
import type { Reply, Wrong } from './judge.ts';

export type Built = ReturnType<typeof readBuilt>;

/** What compares answers with the site that was built from the same content into `dist`. */
export function readBuilt(dist: string, { site, asOf }: GuideFile) {
  const replies = readBuiltReplies(dist);
  const pages = new Map<string, ReturnType<typeof readPage>>();
  const readPage = (url: string) => ({
    html: readBuiltPage(dist, url),
    markdown: readBuiltMarkdown(dist, url),
  });
  const pageAt = (url: string) => {
    const page = pages.get(url) ?? readPage(url);
    pages.set(url, page);
    return page;
  };

  /** What is unlike the page of the answer's revision, and where it is today's, the page's own. */
  function* judgePage(rule: RuleOnDay): Generator<Wrong> {
    const { id, revision, url, from, until, date, by, corrections = [] } = rule;
    const { title = '', answer = '', appliesTo, body = '' } = rule;
    if (revision === undefined || id.startsWith('policy/')) return;
    const isNow = date === asOf && by === 'sekarang';
    for (const path of [url.slice(site.length), ...(isNow ? [`/${id}/`] : [])]) {
      const { html, markdown } = pageAt(path);
      const next = html.earlier.find(
        ({ correctedOn }) => !corrections.some((each) => each.date === correctedOn),
      );
      const own = { title: squeeze(title), answer: squeeze(answer), body: plainText(body) };
      if (next) {
        // What the guide said before it was corrected stands folded on the page, with what was open then.
        const scope = appliesTo ? squeeze(`Berlaku untuk: ${appliesTo}`) : '';
        const text = own.title + own.answer + scope + own.body;
        const rest = next.text.slice(text.length);
        if (!next.text.startsWith(text) || !/^(?:Belumdijawab:.*)?$/.test(rest))
          yield { fault: 'html', what: `${path} had “${next.text}” until ${next.correctedOn}` };
        continue;
      }
      for (const field of ['title', 'answer', 'body'] as const) {
        if (html[field] !== own[field])
          yield { fault: 'html', what: `${path} has the ${field} “${html[field]}”` };
        if (markdown[field] !== own[field])
          yield { fault: 'markdown', what: `${path} has the ${field} “${markdown[field]}”` };
      }
      const { front } = markdown;
      const isOther =
        front.revision !== revision || front.from !== from || (by === 'sekarang' && front.until !== until);
      if (isOther) yield { fault: 'markdown', what: `${path} is of ${front.revision}, until ${front.until}` };
    }
  }

  /** What is unlike the page of all replies, on the day of the build. */
  function* judgeReplyPage({ id, text, restsOn = [] }: Reply): Generator<Wrong> {
    const built = replies.get(id);
    if (restsOn.length > 0 && built !== (text && squeeze(text)))
      yield { fault: 'html', what: `/balasan/ has “${built}” of ${id}` };
  }
  return { judgePage, judgeReplyPage };
}
