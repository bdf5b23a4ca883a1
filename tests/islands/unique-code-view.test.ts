import { describe, expect, it } from 'vitest';
import { codeProblemText } from '../../src/domain/money/unique-code.ts';
import {
  addressWith,
  type FieldInput,
  fieldFromAddress,
  type Reveal,
} from '../../src/islands/unique-code/field-view.ts';
import { viewUniqueCode } from '../../src/islands/unique-code/unique-code-view.ts';

const typed = (text: string, reveal: Reveal = 'filled'): FieldInput => ({ text, reveal });
const view = (total: string, code: string, reveal: Reveal = 'filled') =>
  viewUniqueCode(typed(total, reveal), typed(code, reveal));

describe("the sources' example", () => {
  const { result, announcement, fields } = view('Rp 100.000', '75');

  it('is Rp 100.075, with the last two digits pointed out, and fills the reply with it', () => {
    expect(result).toMatchObject({
      amount: 'Rp 100.075',
      pieces: [
        { text: 'Rp 100.0', marked: false },
        { text: '75', marked: true },
      ],
      tail: '2 angka terakhir berubah dari 00 menjadi 75. Kode unik 75 terlihat di ujung nominal.',
    });
    expect(result?.reply).toEqual({ id: 'total-transfer', values: { total: '100075' } });
    expect(fields).toEqual({ total: { read: '', problem: '' }, kode: { read: '', problem: '' } });
  });

  it('is announced, in words', () => {
    expect(announcement).toMatch(/^Yang harus dibayar Rp 100\.075\. 2 angka terakhir/);
  });
});

describe('how the code shows', () => {
  it.each([
    ['100.000', '5', 'Angka terakhir berubah dari 0 menjadi 5. Kode unik 5 terlihat di ujung nominal.'],
    [
      '100.025',
      '75',
      '3 angka terakhir berubah dari 025 menjadi 100. Kode unik 75 dijumlahkan, jadi tidak terlihat apa adanya di ujung nominal.',
    ],
  ])('%s and %s', (total, code, tail) => {
    expect(view(total, code).result?.tail).toBe(tail);
  });
});

describe('a field', () => {
  it('says how a shortened amount was read, and echoes no plain one', () => {
    expect(view('100rb', '075').fields).toMatchObject({
      total: { read: 'Dibaca Rp 100.000' },
      kode: { read: 'Dibaca 75' },
    });
    expect(view('100.000,00', '75').fields.total.read).toBe('Dibaca Rp 100.000');
    expect(view('100\u00a0000', '75').fields.total.read).toBe('Dibaca Rp 100.000');
    expect(view('Rp 100.000', '75').fields.total.read).toBe('');
  });

  it('complains of what stands in it, of nothing only when asked, and of neither while it is first typed in', () => {
    expect(view('x', '', 'no').fields).toMatchObject({ total: { problem: '' }, kode: { problem: '' } });
    expect(view('x', '', 'filled').fields.total.problem).toMatch(/tidak terbaca/);
    expect(view('x', '', 'filled').fields.kode.problem).toBe('');
    expect(view('x', '', 'always').fields.kode.problem).toBe(codeProblemText.empty);
  });

  it('is announced with its problem', () => {
    const { announcement, result } = view('-1', '1.000.000');
    expect(result).toBeUndefined();
    expect(announcement).toMatch(/^Nominal tidak bisa negatif.* Kode uniknya di atas 999\.999/);
  });

  it('refuses a sum past the bound at the total', () => {
    const { fields, result } = view('1.000.000.000.000', '1');
    expect(result).toBeUndefined();
    expect(fields.total.problem).toMatch(/batas kalkulator ini/);
  });
});

describe('the address', () => {
  it('keeps what others put there, and leaves out empty fields', () => {
    expect(addressWith('?kasus=a&total=1', { total: ' Rp 100.000 ', kode: '' })).toBe(
      '?kasus=a&total=Rp+100.000',
    );
    expect(addressWith('?total=1', { total: '' })).toBe('');
  });

  it('gives a field its text back, as typed, up to a length', () => {
    expect(fieldFromAddress(addressWith('', { total: '100%&=,5' }), 'total')).toBe('100%&=,5');
    expect(fieldFromAddress('?total=', 'total')).toBe('');
    expect(fieldFromAddress('?total=1', 'kode')).toBeUndefined();
    expect(fieldFromAddress(`?total=${'9'.repeat(500)}`, 'total')).toHaveLength(80);
    expect(fieldFromAddress('?total=%E0%A4%A', 'total')).toBeDefined();
  });
});
