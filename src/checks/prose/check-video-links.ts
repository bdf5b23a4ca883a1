import { findManyVideos } from '../../domain/replies/video-link.ts';
import { findLinks } from '../../text/text-links.ts';
import { type CheckContext, type Issue, issueAt, livingPaths, type Message, placeAt } from '../check.ts';

/** A link to a video leads to a single one: nobody looks for the answer in a channel or playlist. Replies have a check of their own. */
export function* checkVideoLinks(context: CheckContext): Iterable<Issue> {
  for (const path of livingPaths(context)) {
    const text = path.startsWith('replies/') ? '' : (context.texts.get(path) ?? '');
    for (const { url, index } of findLinks(text)) {
      const message = explainManyVideos(url);
      if (message) yield issueAt(placeAt(path, text, index), 'video-list-link', message);
    }
  }
}

/** What is wrong with a link that leads to more than one video; undefined for any other link. */
export function explainManyVideos(url: string): Message | undefined {
  const many = findManyVideos(url);
  if (!many) return undefined;
  const otherwise = 'Tulis satu video, misalnya `https://youtu.be/<id video>`.';
  return { what: `\`${url}\` bukan satu video.`, fix: many.video ? `Tulis \`${many.video}\`.` : otherwise };
}
