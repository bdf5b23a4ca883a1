import { expect, it } from 'vitest';
import { isoDateSchema } from '../../src/schemas/dates.ts';

it.each([
  ['the day that a YAML reader made a Date', new Date('2023-11-01T00:00:00Z'), '2023-11-01'],
  ['29 February as a Date', new Date('2024-02-29T00:00:00Z'), '2024-02-29'],
  ['the day as text', '2023-11-01', '2023-11-01'],
])('isoDateSchema takes %s, and gives it back as text', (_, value, text) => {
  expect(isoDateSchema.parse(value)).toBe(text);
});

it.each([
  ['a day that does not exist', '2023-02-30'],
  ['a day written otherwise', '1/11/2023'],
  ['a Date with a time, whose day depends on where one stands', new Date('2023-11-01T20:00:00Z')],
  ['a number', 20231101],
  ['a broken Date', new Date('x')],
  ['nothing', undefined],
  ['null', null],
])('isoDateSchema refuses %s', (_, value) => {
  expect(isoDateSchema.safeParse(value).success).toBe(false);
});
