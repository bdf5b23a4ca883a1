import { findManyVideos } from '../../domain/replies/video-link.ts';
import { findLinks } from '../../text/text-links.ts';
import type { Check } from '../check.ts';
import { issueAt } from '../issue.ts';
import { placeAt } from '../place.ts';
import { livingPaths } from '../revisions/living-paths.ts';

/** A link to a video leads to a single one: nobody looks for the answer in a channel or playlist. Replies have a check of their own. */
export const checkVideoLinks: Check = (context) =>
  [...livingPaths(context)].flatMap((path) => {
    const text = path.startsWith('replies/') ? '' : (context.texts.get(path) ?? '');
    return findLinks(text).flatMap(({ url, index }) => {
      const many = findManyVideos(url);
      if (!many) return [];
      return issueAt(placeAt(path, text, index), 'video-list-link', {
        what: `\`${url}\` bukan satu video.`,
        fix: many.video
          ? `Tulis \`${many.video}\`.`
          : 'Tulis satu video, misalnya `https://youtu.be/<id video>`.',
      });
    });
  });
