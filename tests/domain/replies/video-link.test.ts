import { describe, expect, it } from 'vitest';
import { findManyVideos } from '../../../src/domain/replies/video-link.ts';

const id = 'abcdefghijk';

describe('one video', () => {
  it.each([
    `https://www.youtube.com/watch?v=${id}`,
    `youtube.com/watch?t=42&v=${id}`,
    `https://m.youtube.com/watch?v=${id}&feature=share`,
    `https://youtu.be/${id}?t=42`,
    `https://www.youtube.com/shorts/${id}`,
    `https://www.youtube.com/live/${id}`,
    'https://www.tiktok.com/@kebun/video/7123456789012345678',
    'https://contoh.test/video/siram',
    'https://contoh.test/',
    'bukan tautan',
  ])('%s', (link) => {
    expect(findManyVideos(link)).toBeUndefined();
  });
});

describe('many videos', () => {
  it.each([
    ['https://www.youtube.com/@everpro', 'channel'],
    ['youtube.com/@everpro/videos', 'channel'],
    ['https://www.youtube.com/channel/UCabc', 'channel'],
    ['https://www.youtube.com/c/everpro', 'channel'],
    ['https://www.youtube.com/user/everpro', 'channel'],
    ['https://www.youtube.com/playlist?list=PL123', 'playlist'],
    ['https://www.youtube.com/embed/videoseries?list=PL123', 'playlist'],
    ['https://www.youtube.com/', 'many'],
    ['https://www.youtube.com/results?search_query=everpro', 'many'],
    ['https://www.youtube.com/watch?v=pendek', 'many'],
    ['https://youtu.be/', 'many'],
    ['https://www.tiktok.com/@kebun', 'channel'],
    ['https://contoh.test/playlist/1', 'playlist'],
    ['https://contoh.test/kebun/videos', 'channel'],
  ])('%s is %s, and names none of them', (link, holds) => {
    expect(findManyVideos(link)).toEqual({ holds, video: undefined });
  });

  it.each([`https://www.youtube.com/watch?v=${id}&list=PL123`, `https://youtu.be/${id}?list=PL123`])(
    '%s names one',
    (link) => {
      expect(findManyVideos(link)).toEqual({ holds: 'playlist', video: `https://youtu.be/${id}` });
    },
  );
});
