import { describe, expect, it } from 'vitest';
import { viewReplyList } from '../../src/islands/reply-list/reply-list-view.ts';

const areas = [
  { id: 'kebun', label: 'Kebun', count: 3, anchors: ['area-kebun', 'air-habis'] },
  { id: 'dapur', label: 'Dapur', count: 0, anchors: ['area-dapur'] },
];
const view = (search: string, hash = '') => viewReplyList(areas, search, hash);

describe('the list of replies', () => {
  it('shows all, and counts them', () => {
    expect(view('')).toEqual({ area: undefined, line: '3 balasan di semua area.' });
    expect(view('?area=')).toEqual(view(''));
  });

  it('shows those of the area that the address names', () => {
    expect(view('?area=kebun')).toEqual({ area: 'kebun', line: '3 balasan di Kebun.' });
    expect(view('?area=kebun', '#air-habis').area).toBe('kebun');
    expect(view('?area=kebun', '#entah').area).toBe('kebun');
  });

  it('says that an area has none', () => {
    expect(view('?area=dapur')).toEqual({ area: 'dapur', line: '0 balasan di Dapur.' });
  });

  it('shows all where the address leads to a reply of another area', () => {
    expect(view('?area=dapur', '#air-habis')).toEqual(view(''));
  });

  it('says that an area is unknown, and shows all', () => {
    expect(view('?area=sumur')).toEqual({
      area: undefined,
      line: 'Area “sumur” tidak ada. 3 balasan di semua area.',
    });
    expect(view(`?area=${'x'.repeat(500)}`).line.length).toBeLessThan(100);
  });
});
