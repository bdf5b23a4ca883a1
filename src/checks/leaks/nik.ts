import { isIsoDate } from '../../domain/dated/iso-date.ts';
import { longNumberFinder } from './leak.ts';
import { isPersonal, isPreceded } from './number-context.ts';

/** The codes of Indonesia's provinces with which a NIK begins (Kepmendagri on region codes). */
const province = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/;

/** Whether 16 digits are formed as a NIK: a province, two codes, a date of birth (plus 40 to a woman's day) and a serial number. */
export function isNik(digits: string): boolean {
  const [, regency, district, day, month, year, serial] =
    /^\d{2}(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? [];
  if (!province.test(digits) || regency === '00' || district === '00' || serial === '0000') return false;
  const dayOfMonth = String(Number(day) > 40 ? Number(day) - 40 : Number(day)).padStart(2, '0');
  return isIsoDate(`19${year}-${month}-${dayOfMonth}`) || isIsoDate(`20${year}-${month}-${dayOfMonth}`);
}

/** Labels before a NIK: with them a number needs no existing date, because it may be misread or mistyped. */
const called =
  /(?<!\p{L})(?:nik|ktp|kk|kartu keluarga|nomor induk kependudukan|identitas)(?!\p{L})[^\d\n]{0,24}$/iu;

export const findNiks = longNumberFinder('leak-nik', [16, 16], (number, start, text) => {
  const digits = number.replace(/\D/g, '');
  const isCalled = province.test(digits) && isPreceded(text, start, 40, called);
  return (isNik(digits) || isCalled) && isPersonal(text, start, number);
});

/** The groups in which a taxpayer's card shows the 15 digits; the newer form has 16. */
const grouped = /^(?:0[ .-]?)?\d{2}[ .-]\d{3}[ .-]\d{3}[ .-]\d[ .-]\d{3}[ .-]\d{3}$/;
const calledNpwp =
  /(?:npwp(?:[ _]?1[56])?|wajib pajak|(?:nomor|no\.?) ?pajak|tax[ _-]?(?:id|number))[^\d\n]{0,30}(?:1[56] ?(?:digit|angka)[^\d\n]{0,12})?$/i;

/** Finds taxpayers' numbers: in their groups, or after their name. */
export const findNpwps = longNumberFinder(
  'leak-npwp',
  [15, 16],
  (number, start, text) => grouped.test(number) || isPreceded(text, start, 60, calledNpwp),
);
