import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../../src/islands/search/quote.ts';
import {
  type Filter,
  gapLine,
  gapUrl,
  kindLabels,
  type SearchView,
  viewAnswer,
} from '../../../src/islands/search/search-view.ts';
import type { Engine } from '../../../src/search/engine.ts';
import type { Segment } from '../../../src/search/marks.ts';
import { anyText } from '../../search/any-text.ts';
import { cardsOf, recordOf, searchOf } from '../../search/made-up.ts';

const named = { title: 'Biaya retur' };
const made = searchOf(
  [
    recordOf({
      ...named,
      url: '/barang/retur/',
      area: 'barang',
      answer: 'Biaya retur ditanggung pengirim.',
      since: '2023-11-01',
      changed: '2024-01-01',
      sections: [
        { anchor: undefined, heading: '', text: '' },
        { anchor: 'hujan', heading: 'Saat hujan', text: 'Hujan deras ditunda' },
      ],
    }),
    recordOf({
      ...named,
      kind: 'reply',
      url: '/barang/tukar/#balasan',
      area: 'uang',
      answer: 'Halo, {nama}.',
      sendable: false,
    }),
    recordOf({ ...named, kind: 'term', url: '/glosarium/#retur', answer: 'Pengembalian.', sendable: false }),
    recordOf({ kind: 'reply', title: 'Siap kirim', answer: 'Baik, Kak.', ends: '2024-02-01' }),
    recordOf({ kind: 'tool', url: '/kalkulator/', title: 'Kalkulator', sendable: false }),
    recordOf({ url: '/uang/saldo/', title: 'Saldo', area: 'uang', answer: 'Cek saldo.', ends: '2024-02-01' }),
    ...Array.from({ length: 20 }, (_, i) => recordOf({ title: `lain${i} umum`, url: `/lain/${i}/` })),
  ],
  { phrases: { ongkos: ['biaya'], 'app baru': ['umum', '5_13'], rapat: ['2023_11_01'] }, light: ['kak'] },
);
const cards = cardsOf(made);
const areaLabels = { barang: 'Barang', uang: 'Uang' };
const unfiltered: Filter = { kind: '', area: '' };

/** Enough of an engine for the view; `withCards`: whether the answers have come. */
const engineWith = (withCards: boolean) =>
  ({ vocabulary: made.vocabulary, card: ({ record }) => (withCards ? cards[record] : undefined) }) as Engine;

/** `told`: what the query says besides, which isn't looked up. */
function view(
  query: string,
  { filter = unfiltered, withCards = true, today = '2024-01-10', told = '' } = {},
) {
  const answer = {
    query: query + told,
    understanding: made.understand(query),
    ranking: made.rank(query),
    hasFullText: false,
  };
  return viewAnswer(answer, engineWith(withCards), filter, areaLabels, today);
}
const shown = (segments: Segment[] = []) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const paths = ({ rows }: SearchView) =>
  rows.map(({ url }) => url.replace(/#sorot=[^&]*(?:&ke=)?/, '#').replace(/#$/, ''));

describe('a result shows', () => {
  it('its kind, title, area, answer and day, the words of the query marked', () => {
    const [row] = view('biaya retur').rows;
    expect(row).toMatchObject({
      kind: 'Halaman',
      area: 'Barang',
      section: '',
      since: 'Berlaku sejak 1 Nov 2023',
      isNew: true,
      internal: 'Biaya retur ditanggung pengirim.',
      reply: undefined,
    });
    expect(shown(row?.title)).toBe('[Biaya] [retur]');
    expect(shown(row?.answer)).toBe('[Biaya] [retur] ditanggung pengirim.');
  });

  it('its title before its answer has come', () => {
    const [row] = view('biaya retur', { withCards: false }).rows;
    expect(shown(row?.title)).toBe('[Biaya] [retur]');
    expect(row).toMatchObject({ kind: 'Halaman', answer: [], since: '', isNew: false, internal: '' });
  });

  it('the section it is found in, and leads there with the words to highlight', () => {
    expect(view('hujan deras').rows[0]?.section).toBe('Saat hujan');
    expect(['hujan deras', 'biaya', 'saldo'].map((query) => view(query).rows[0]?.url)).toEqual([
      '/barang/retur/#sorot=hujan+deras&ke=hujan',
      '/barang/retur/#sorot=biaya',
      '/uang/saldo/#sorot=saldo',
    ]);
  });

  it('the place on its page that is its own', () => {
    expect(view('biaya retur').rows[1]?.url).toBe('/barang/tukar/#sorot=biaya+retur&ke=balasan');
  });

  it('what is sent, of replies without gaps, apart from what is internal, of pages', () => {
    expect(
      view('biaya retur').rows.map(({ kind, reply, internal, why }) => [kind, reply, internal, why]),
    ).toEqual([
      ['Halaman', undefined, 'Biaya retur ditanggung pengirim.', ''],
      ['Balasan', undefined, '', 'belum bisa dipakai'],
      ['Istilah', undefined, '', ''],
    ]);
    expect(view('siap').rows[0]).toMatchObject({
      internal: '',
      reply: { title: 'Siap kirim', text: 'Baik, Kak.' },
    });
  });

  it('until the day on which it ends; from then on that its rule has changed', () => {
    const row = (query: string, today: string) => {
      const { internal, reply, why } = view(query, { today }).rows[0] ?? {};
      return [internal, reply?.text, why];
    };
    expect(row('saldo', '2024-01-31')).toEqual(['Cek saldo.', undefined, '']);
    expect(row('saldo', '2024-02-01')).toEqual(['', undefined, 'aturannya berubah, buka dulu']);
    expect(row('siap', '2024-01-31')).toEqual(['', 'Baik, Kak.', '']);
    expect(row('siap', '2024-02-01')).toEqual(['', undefined, 'aturannya berubah, buka dulu']);
  });

  it.each([
    ['2024-01-01', true],
    ['2024-01-15', true],
    ['2024-01-16', false],
    ['2023-12-31', false],
  ])('“baru” for fourteen days from its change: %s %s', (today, isNew) => {
    expect(view('biaya retur', { today }).rows[0]?.isNew).toBe(isNew);
    expect(view('saldo', { today }).rows[0]?.isNew).toBe(false);
  });

  it('a name for every kind', () => {
    expect(new Set(Object.values(kindLabels)).size).toBe(8);
  });
});

describe('above the results stands', () => {
  it('how many there are', () => {
    expect(view('biaya retur').line).toBe('3 hasil untuk “biaya retur”');
    expect(view('saldo').line).toBe('1 hasil untuk “saldo”');
  });

  it('that nothing is sure, and what may be related', () => {
    expect(view('saldo zebra kuda')).toMatchObject({
      line: '1 hasil yang belum pasti untuk “saldo zebra kuda”',
      rows: [],
      related: [{ url: '/uang/saldo/#sorot=saldo' }],
    });
  });

  it('that there is nothing', () => {
    expect(view('zebra')).toMatchObject({ line: 'Tidak ada hasil untuk “zebra”.', rows: [], related: [] });
  });

  it.each([
    ['biaya retru', ['retur'], ''],
    ['ongkos returkan', [], 'ongkos = biaya, returkan = retur'],
    ['biaya retur', [], ''],
    ['app baru rapat', [], 'app baru = umum 5.13, rapat = 1 november 2023'],
  ])(
    'what was corrected, to be taken back, and apart what was read otherwise: %s',
    (query, corrected, understood) => {
      expect(view(query)).toMatchObject({ corrected, understood });
    },
  );

  it.each([
    ['747', undefined],
    ['1000', 1000],
    ['Rp 1.250.075', 1_250_075],
  ])('the calculators for an amount, and not for a message’s number: %s', (query, amount) => {
    expect(view(query).amount).toBe(amount);
  });

  it('the check of a transfer that the query tells of, below the first result or in place of the calculators', () => {
    const told = ', tf 100.075 total 100.000';
    const retur = view('biaya retur', { told });
    const check = '/kalkulator/?order=100000&masuk=100075#cek-transfer';
    expect(paths(retur)[0]).toBe('/barang/retur/');
    expect(retur.rows[1]).toMatchObject({ url: check, kind: 'Alat' });
    expect(shown(retur.rows[1]?.title)).toBe('Cek Rp 100.075 terhadap Rp 100.000');
    expect(retur.line).toContain(`${retur.rows.length} hasil`);
    expect(view('kalkulator', { told }).rows.map(({ url }) => url)).toEqual([check]);
    const unsure = view('entah', { told });
    expect([unsure.rows, unsure.related.map(({ url }) => url)]).toEqual([[], [check]]);
    const terms = { kind: 'term', area: '' };
    expect(paths(view('biaya retur', { told, filter: terms }))).toEqual(['/glosarium/#retur']);
  });

  it('no related results beside sure ones', () => {
    expect(made.rank('umum').related).toHaveLength(3);
    expect(view('umum')).toMatchObject({ rows: { length: 10 }, related: [] });
  });
});

describe('filters', () => {
  const chips = (query: string, filter = unfiltered) =>
    view(query, { filter }).chips.map(
      ({ group, value, count, on }) => `${group} ${value} ${count}${on ? ' on' : ''}`,
    );
  const only = (filter: Partial<Filter>) => ({ ...unfiltered, ...filter });

  it('offer the kinds and areas of what was found, with how many each leaves', () => {
    const offered = ['kind page 1', 'kind reply 1', 'kind term 1', 'area barang 1', 'area uang 1'];
    expect(chips('biaya retur')).toEqual(offered);
    const labels = view('biaya retur').chips.map(({ label }) => label);
    expect([labels[1], labels[4]]).toEqual(['Balasan', 'Uang']);
  });

  it('leave what is chosen', () => {
    const replies = view('biaya retur', { filter: only({ kind: 'reply' }) });
    expect(replies.line).toBe('1 hasil untuk “biaya retur”');
    expect(paths(replies)).toEqual(['/barang/tukar/#balasan']);
    expect(paths(view('biaya retur', { filter: only({ area: 'barang' }) }))).toEqual(['/barang/retur/']);
  });

  it('never offer what would leave nothing, and always the way back', () => {
    const offered = ['kind page 1', 'kind reply 1 on', 'kind term 1', 'area uang 1'];
    expect(chips('biaya retur', only({ kind: 'reply' }))).toEqual(offered);
    expect(chips('saldo', only({ kind: 'note' }))).toContainEqual('kind note 0 on');
    expect(chips('saldo', only({ area: 'barang' }))).toContainEqual('area barang 0 on');
  });

  it('are not there where everything is of one kind and area, or nothing was found', () => {
    expect(chips('saldo')).toEqual([]);
    expect(chips('zebra')).toEqual([]);
  });

  it('count each as it will be, whatever is chosen', () => {
    for (const { group, value, count, on } of view('biaya retur').chips) {
      expect(on).toBe(false);
      expect(view('biaya retur', { filter: { ...unfiltered, [group]: value } }).rows).toHaveLength(count);
    }
  });
});

describe('whatever the query,', () => {
  it('the view has its words as text, and no result of another site', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (query, withCards) => {
        const { rows, related, line } = view(query, { withCards });
        expect(line).toContain(quote(query));
        expect(related.length).toBeLessThanOrEqual(3);
        for (const { url } of [...rows, ...related]) {
          const { origin, pathname, hash } = new URL(
            url.replace(/#sorot=[^&]*(?:&ke=)?/, '#'),
            'https://panduan.example',
          );
          expect(origin).toBe('https://panduan.example');
          expect(made.index.urls).toContain(pathname + (/tukar|glosarium/.test(url) ? hash : ''));
        }
      }),
    );
  });
});

describe('a gap', () => {
  it('is quoted for the TL who is to answer it, without numbers of people', () => {
    expect(gapLine('biaya retur')).toContain('“biaya retur”');
    expect(gapLine('hp 081234567890 ganti')).toContain('“hp [nomor] ganti”');
    const pasted = `${'selamat siang kak '.repeat(9)}ongkir tukar barang siapa yang tanggung?`;
    expect(gapLine(pasted)).toContain(`“${pasted}”`);
  });

  it('is reported with the form filled in, where the repository is known', () => {
    expect(gapUrl('duit & "nyasar"?', 'https://github.com/tim/panduan')).toBe(
      'https://github.com/tim/panduan/issues/new?template=celah.yml&kueri=duit+%26+%22nyasar%22%3F',
    );
    expect(gapUrl('duit', undefined)).toBeUndefined();
    expect(gapUrl('081234567890', 'https://a.b')).toContain('kueri=%5Bnomor%5D');
    expect(gapUrl('x'.repeat(900), 'https://a.b')?.length).toBeLessThan(600);
  });
});
