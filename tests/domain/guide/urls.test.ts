import { describe, expect, it } from 'vitest';
import {
  areaUrl,
  changeUrl,
  decisionUrl,
  flowAnchor,
  flowUrl,
  noteUrl,
  pageUrl,
  revisionUrl,
  termUrl,
} from '../../../src/domain/guide/urls.ts';
import { guideWith, itemOf, pageOf, revisionOf } from '../../fixtures/guide.ts';

const guide = guideWith();
const page = pageOf(guide, 'kebun/siram-tanaman');

describe('addresses', () => {
  it.each([
    [areaUrl({ id: 'akun' }), '/akun/'],
    [pageUrl({ id: 'akun/whitelist' }), '/akun/whitelist/'],
    [revisionUrl({ page: 'akun/whitelist', slug: '2023-11-01' }), '/akun/whitelist/2023-11-01/'],
    [revisionUrl({ page: 'akun/whitelist', slug: 'awal' }), '/akun/whitelist/awal/'],
    [noteUrl('2023-11-01'), '/kalibrasi/2023-11-01/'],
    [decisionUrl({ note: '2023-11-01', id: 'bridge-dulu' }), '/kalibrasi/2023-11-01/#bridge-dulu'],
    [termUrl({ id: 'pod' }), '/glosarium/#pod'],
    [flowUrl({ id: 'bukti-pod' }), '/alur/bukti-pod/'],
  ])('are those of the contract: %s', (url, expected) => {
    expect(url).toBe(expected);
  });

  it('of a flow’s steps and outcomes are anchors told apart', () => {
    const flow = itemOf(guide.flows, 'pilih-alat').current;
    expect(['air', 'tunggu'].map((id) => flow && flowAnchor(flow, id))).toEqual([
      'langkah-air',
      'hasil-tunggu',
    ]);
  });

  it('of a change is the page where it is the rule in force, else the revision', () => {
    const url = (slug: string) => changeUrl(revisionOf(page, slug), guide.today);
    expect(url('2024-01-01')).toBe('/kebun/siram-tanaman/');
    expect(url('awal')).toBe('/kebun/siram-tanaman/awal/');
    expect(url('2030-01-01')).toBe('/kebun/siram-tanaman/2030-01-01/');
  });
});
