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
import { guideWith, pageOf, revisionOf } from '../../fixtures/guide.ts';

const guide = guideWith();
const page = pageOf(guide, 'kebun/siram-tanaman');

describe('addresses', () => {
  it('are those of the contract', () => {
    expect(areaUrl({ id: 'akun' })).toBe('/akun/');
    expect(pageUrl({ id: 'akun/whitelist' })).toBe('/akun/whitelist/');
    expect(revisionUrl({ page: 'akun/whitelist', slug: '2023-11-01' })).toBe('/akun/whitelist/2023-11-01/');
    expect(revisionUrl({ page: 'akun/whitelist', slug: 'awal' })).toBe('/akun/whitelist/awal/');
    expect(noteUrl('2023-11-01')).toBe('/kalibrasi/2023-11-01/');
    expect(decisionUrl({ note: '2023-11-01', id: 'bridge-dulu' })).toBe('/kalibrasi/2023-11-01/#bridge-dulu');
    expect(termUrl({ id: 'pod' })).toBe('/glosarium/#pod');
    expect(flowUrl({ id: 'bukti-pod' })).toBe('/alur/bukti-pod/');
  });

  it('of a flow’s steps and outcomes are anchors told apart', () => {
    const flow = guide.flows.get('pilih-alat');
    expect(flow && flowAnchor(flow, 'air')).toBe('langkah-air');
    expect(flow && flowAnchor(flow, 'tunggu')).toBe('hasil-tunggu');
  });

  it('of a change is the page where it is the rule in force, else the revision', () => {
    const url = (slug: string) => changeUrl(revisionOf(page, slug), guide.today);
    expect(url('2024-01-01')).toBe('/kebun/siram-tanaman/');
    expect(url('awal')).toBe('/kebun/siram-tanaman/awal/');
    expect(url('2030-01-01')).toBe('/kebun/siram-tanaman/2030-01-01/');
  });
});
