const codes = [
  '(?:2[124]|31|61)',
  '2(?:3[1-4]|5[1-7]|6[0-7]|7[1-6]|8[0-79]|9[1-9])',
  '3(?:2[1-8]|3[1-8]|4[1-3]|5[1-8]|6[1-8]|7[0-6]|8[0-9])',
  '4(?:0[1-58]|1[0-9]|2[0-9]|3[0-8]|4[35]|5[0-8]|6[1-5]|7[1-5]|8[1-5])',
  '5(?:1[1-8]|2[25-8]|3[1-9]|4[1-9]|5[1-6]|6[1-8])',
  '6(?:2[0-9]|3[0-9]|4[1-6]|5[0-9])',
  '7(?:02|1[1-9]|2[1-9]|3[0-9]|4[1-8]|5[1-9]|6[0-9]|7[0-9])',
  '9(?:0[12]|1[0-8]|2[1-9]|31|5[1-7]|6[6-9]|7[15]|8[0-6])',
];

/**
 * The source of a pattern for Indonesia's area codes, without the leading 0. Neighbouring codes are taken as one range.
 * Numbering plan: https://id.wikipedia.org/wiki/Nomor_telepon_di_Indonesia
 */
export const areaCode = `(?:${codes.join('|')})`;
