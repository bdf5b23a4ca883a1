import { isIsoDate } from '../../domain/dated/iso-date.ts';
import { gap } from './flatten.ts';
import { type LeakFinder, matches } from './leak.ts';
import { isNumberOfThing, standsAlone } from './number-context.ts';

const sixteenDigits = new RegExp(`(?<!\\d)\\d(?:${gap}\\d){15}(?!\\d|[.-]\\d)`, 'g');

/** Codes of Indonesia's provinces in a NIK (Kepmendagri on region codes): Sumatra, Java, Bali and Nusa Tenggara, Kalimantan, Sulawesi, Maluku, Papua. */
const province = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/;

/**
 * Whether 16 digits are built as a NIK or a family card's number: province, regency, district, a day that exists
 * (women's have 40 added), and a serial number.
 */
export function isNik(digits: string): boolean {
  const [, regency, district, day, month, year, serial] =
    /^\d{2}(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? [];
  if (!province.test(digits) || regency === '00' || district === '00' || serial === '0000') return false;
  const dayOfMonth = String(Number(day) > 40 ? Number(day) - 40 : Number(day)).padStart(2, '0');
  return isIsoDate(`19${year}-${month}-${dayOfMonth}`) || isIsoDate(`20${year}-${month}-${dayOfMonth}`);
}

/** National identity numbers, in one piece or in groups. */
export const findNiks: LeakFinder = (text) =>
  matches(
    'leak-nik',
    text,
    sixteenDigits,
    ({ 0: number, index }) =>
      isNik(number.replace(/\D/g, '')) && standsAlone(text, index, number) && !isNumberOfThing(text, index),
  );
