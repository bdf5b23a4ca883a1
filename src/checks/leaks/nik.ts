import { isIsoDate } from '../../domain/dated/iso-date.ts';
import { gap, type LeakFinder, matches } from './leak.ts';
import { isPersonal } from './number-context.ts';

const sixteenDigits = new RegExp(`(?<!\\d)\\d(?:${gap}\\d){15}(?!\\d|[.-]\\d)`, 'g');

/** The codes of Indonesia's provinces with which a NIK begins (Kepmendagri on region codes). */
const province = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/;

/**
 * Whether 16 digits have the form of a NIK or a family card's number: province, regency, district, an existing date of birth
 * (with 40 added to the day for women) and a serial number.
 */
export function isNik(digits: string): boolean {
  const [, regency, district, day, month, year, serial] =
    /^\d{2}(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? [];
  if (!province.test(digits) || regency === '00' || district === '00' || serial === '0000') return false;
  const dayOfMonth = String(Number(day) > 40 ? Number(day) - 40 : Number(day)).padStart(2, '0');
  return isIsoDate(`19${year}-${month}-${dayOfMonth}`) || isIsoDate(`20${year}-${month}-${dayOfMonth}`);
}

/** Finds national identity numbers, also with separated groups of digits. */
export const findNiks: LeakFinder = (text) =>
  matches(
    'leak-nik',
    text,
    sixteenDigits,
    ({ 0: number, index }) => isNik(number.replace(/\D/g, '')) && isPersonal(text, index, number),
  );
