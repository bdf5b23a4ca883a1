import { expect, it } from 'vitest';
import { findManyVideos } from '../../../src/domain/replies/video-link.ts';
import { casesOf } from '../../fixtures/cases.ts';

const id = 'abcdefghijk';

it.each([
  `https://www.youtube.com/watch?v=${id}`,
  `youtube.com/watch?t=42&v=${id}`,
  `https://m.youtube.com/watch?v=${id}&feature=share`,
  `https://youtu.be/${id}?t=42`,
  `https://www.youtube.com/shorts/${id}`,
  `https://www.youtube.com/live/${id}`,
  'https://www.tiktok.com/@kebun/video/7123456789012345678',
  ...['https://contoh.test/video/siram', 'https://contoh.test/', 'bukan tautan'],
])('%s is not many videos', (link) => {
  expect(findManyVideos(link)).toBeUndefined();
});

const many = casesOf([
  ['channel', 'https://www.youtube.com/@everpro', 'youtube.com/@everpro/videos'],
  ['channel', 'https://www.youtube.com/channel/UCabc', 'https://www.youtube.com/c/everpro'],
  ['channel', 'https://www.youtube.com/user/everpro', 'https://www.tiktok.com/@kebun'],
  ['channel', 'https://contoh.test/kebun/videos'],
  ['playlist', 'https://www.youtube.com/playlist?list=PL123', 'https://contoh.test/playlist/1'],
  ['playlist', 'https://www.youtube.com/embed/videoseries?list=PL123'],
  ['many', 'https://www.youtube.com/', 'https://www.youtube.com/results?search_query=everpro'],
  ['many', 'https://www.youtube.com/watch?v=pendek', 'https://youtu.be/'],
]);
it.each(many)('%s is %s, and names none of them', (link, holds) => {
  expect(findManyVideos(link)).toEqual({ holds, video: undefined });
});

const named = [`https://www.youtube.com/watch?v=${id}&list=PL123`, `https://youtu.be/${id}?list=PL123`];
it.each(named)('%s is a playlist, and names one', (link) => {
  expect(findManyVideos(link)).toEqual({ holds: 'playlist', video: `https://youtu.be/${id}` });
});
