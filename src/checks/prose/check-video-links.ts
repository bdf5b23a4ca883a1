import { findManyVideos } from '../../domain/replies/video-link.ts';
import { type Check, warningAt } from '../check.ts';
import { placeAt } from '../place-at.ts';
import { livingPaths } from '../revisions/living-paths.ts';

const link = /https?:\/\/[^\s<>"'`)\]]+/gi;

/** A link to a video leads to one: nobody searches a channel or a list for the answer, and both change. Replies have a check of their own. */
export const checkVideoLinks: Check = (context) =>
  [...livingPaths(context)].flatMap((path) => {
    const text = path.startsWith('replies/') ? '' : (context.texts.get(path) ?? '');
    return [...text.matchAll(link)].flatMap(({ 0: found, index }) => {
      const url = found.replace(/[.,;:!?*_]+$/, '');
      const many = findManyVideos(url);
      if (!many) return [];
      return warningAt(context, path, placeAt(text, index), {
        rule: 'video-list-link',
        what: `Tautan ini bukan satu video: \`${url}\`.`,
        fix: many.video
          ? `Tulis \`${many.video}\`, dan sebut dulu isinya.`
          : 'Tulis tautan satu video yang menjawab, misalnya `https://youtu.be/<id video>`, dan sebut dulu isinya.',
      });
    });
  });
