import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { findLeaks } from '../../../src/checks/leaks/find-leaks.ts';
import { toPlain } from '../../../src/checks/leaks/plain-text.ts';
import { readCorpus } from '../../fixtures/leaks/corpus.ts';
import { itHolds } from '../../fixtures/property.ts';

/** Texts in plain characters with one leak, and where it is. */
const leaks = readCorpus()
  .caught.filter(({ text }) => toPlain(text).text === text)
  .flatMap(({ text }) => findLeaks(text).map((leak) => ({ text, leak })));
const anyLeak = fc.constantFrom(...leaks);
const often = { numRuns: 1000 };

/** All of Unicode's characters for which `pattern` holds. */
function charactersOf(pattern: RegExp): string[] {
  return Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter((char) =>
    pattern.test(char),
  );
}

/** For each digit, the digits of all scripts and styles that have its value. */
const digitsOf = charactersOf(/\p{Nd}/u).map((digit, index) => ({ digit, value: index % 10 }));
const styled = charactersOf(/\p{No}/u).flatMap((digit) => {
  const plain = digit.normalize('NFKD');
  return /^\d$/.test(plain) ? { digit, value: Number(plain) } : [];
});
const sameDigit = Map.groupBy([...digitsOf, ...styled], ({ value }) => value);

const latin = 'aceiopsxyABEHIKMOPTX';
const cyrillic = 'асеіорѕхуАВЕНІКМОРТХ';

describe('a leak is found at its place', () => {
  const hidden = charactersOf(
    /(?![\t\n\r])[\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uD800\uE000]/u,
  );
  itHolds(
    'with a character inside that shows nothing or sits upon another',
    [anyLeak, fc.constantFrom(...hidden), fc.nat()],
    ({ text, leak }, char, place) => {
      const at = leak.start + 1 + (place % (leak.end - leak.start - 1));
      const [found] = findLeaks(text.slice(0, at) + char + text.slice(at));
      expect(found, JSON.stringify(char)).toEqual({ ...leak, end: leak.end + char.length });
    },
    often,
  );

  itHolds('behind a word and such a character', [fc.constantFrom(...hidden)], (char) => {
    fc.pre(!/\p{M}/u.test(char) || /\p{Default_Ignorable_Code_Point}/u.test(char));
    expect(findLeaks(`buyer${char}0812-3456-7890`)).toHaveLength(1);
  });

  itHolds(
    'with the digits of any script',
    [anyLeak, fc.infiniteStream(fc.nat())],
    ({ text, leak }, choices) => {
      const written = text.slice(leak.start, leak.end).replace(/\d/g, (digit) => {
        const same = sameDigit.get(Number(digit)) ?? [];
        return same[Number(choices.next().value) % same.length]?.digit ?? digit;
      });
      const [found] = findLeaks(text.slice(0, leak.start) + written + text.slice(leak.end));
      expect(found, written).toEqual({ ...leak, end: leak.start + written.length });
    },
    often,
  );

  itHolds(
    'with the letters of another script, and as Markdown and HTML escape it',
    [anyLeak, fc.infiniteStream(fc.nat(3))],
    ({ text, leak }, choices) => {
      const written = text.slice(leak.start, leak.end).replace(/[^\n]/g, (char) => {
        const choice = choices.next().value;
        if (choice === 0) return cyrillic[latin.indexOf(char)] ?? char;
        if (choice === 1) return `&#${char.charCodeAt(0)};`;
        return choice === 2 && /[!-/:-@[-`{-~]/.test(char) ? `\\${char}` : char;
      });
      const [found] = findLeaks(text.slice(0, leak.start) + written + text.slice(leak.end));
      expect(found, written).toEqual({ ...leak, end: leak.start + written.length });
    },
    often,
  );
});
