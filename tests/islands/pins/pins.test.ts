import { describe, expect, it } from 'vitest';
import { type Pin, readPins, togglePin } from '../../../src/islands/pins/pins.ts';

const pin = (url: string): Pin => ({ url, title: `Judul ${url}` });

describe('pins', () => {
  it('come newest first, and go when they are pressed again', () => {
    const both = [pin('/a/'), pin('/b/')].reduce<Pin[]>(togglePin, []);
    expect(both.map(({ url }) => url)).toEqual(['/b/', '/a/']);
    expect(togglePin(both, pin('/b/'))).toEqual([pin('/a/')]);
  });

  it('are at most twelve', () => {
    const many = Array.from({ length: 20 }, (_, i) => pin(`/${i}/`));
    expect(many.reduce<Pin[]>(togglePin, [])).toHaveLength(12);
    expect(readPins(JSON.stringify(many))).toHaveLength(12);
  });

  it.each([null, '', 'rusak', '{}', '[1, null, {"url": 3}]', '[{"url": "/a/"}]'])(
    'are none where what is stored is no list of them: %s',
    (stored) => expect(readPins(stored)).toEqual([]),
  );

  it.each(['https://lain.test/', '//lain.test/', '/\\lain.test/', 'javascript:alert(1)'])(
    'never lead off this site: %s',
    (url) => expect(readPins(JSON.stringify([pin(url)]))).toEqual([]),
  );
});
