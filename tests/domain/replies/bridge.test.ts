import { describe, expect, it } from 'vitest';
import { findBridgeFault } from '../../../src/domain/replies/bridge.ts';
import { findLinks } from '../../../src/text/text-links.ts';

const url = 'https://contoh.test/retur';
const fault = (text: string) => findBridgeFault(text, findLinks(text));

describe('a reply that answers first', () => {
  it.each([
    'Satu akun memerlukan satu KTP, Kak.',
    `Biaya returnya ditanggung pengirim, Kak. Detailnya bisa dicek di sini: ${url}`,
    `Baik, Kak. Biaya returnya Rp 10.000. ${url}`,
    `Biaya returnya Rp 10.000\n\nDetail: ${url}`,
    `Buka menu Pesanan, lalu pilih Retur. Contohnya di ${url}`,
  ])('%j passes', (text) => {
    expect(fault(text)).toBeUndefined();
  });
});

describe('a reply that is nothing but its link', () => {
  it.each([
    url,
    `${url} ${url}`,
    `Halo, Kak! ${url} Terima kasih ya, Kak.`,
    `Silakan cek di link berikut ya, Kak: ${url}`,
    `${url}\n\nSilakan klik link itu, ya.`,
  ])('%j is told so', (text) => {
    expect(fault(text)).toBe('only-link');
  });
});

describe('a reply that puts its link before its answer', () => {
  it.each([
    `${url} Biaya returnya Rp 10.000, Kak.`,
    `Halo, Kak. ${url}. Biaya returnya Rp 10.000.`,
    `Silakan cek tutorial Everpro berikut, Kak. ${url} Biaya returnya ada di menit kedua.`,
    `Untuk biaya retur bisa dilihat: ${url} Biayanya Rp 10.000.`,
    `Biaya returnya ada di bawah ini:\n\n${url}\n\nBiayanya Rp 10.000.`,
  ])('%j is told so', (text) => {
    expect(fault(text)).toBe('link-first');
  });
});
