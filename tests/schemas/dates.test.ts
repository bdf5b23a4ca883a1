import { describe, expect, it } from 'vitest';
import { isoDateSchema } from '../../src/schemas/dates.ts';

describe('isoDateSchema', () => {
  it('takes the day that a YAML reader made a Date, and gives it back as text', () => {
    expect(isoDateSchema.parse(new Date('2023-11-01T00:00:00Z'))).toBe('2023-11-01');
    expect(isoDateSchema.parse(new Date('2024-02-29T00:00:00Z'))).toBe('2024-02-29');
  });

  it('takes the day as text', () => {
    expect(isoDateSchema.parse('2023-11-01')).toBe('2023-11-01');
  });

  it.each([
    ['a day that does not exist', '2023-02-30'],
    ['a day written otherwise', '1/11/2023'],
    ['a Date with a time, whose day depends on where one stands', new Date('2023-11-01T20:00:00Z')],
    ['a number', 20231101],
    ['a broken Date', new Date('x')],
    ['nothing', undefined],
    ['null', null],
  ])('refuses %s', (_, value) => {
    expect(isoDateSchema.safeParse(value).success).toBe(false);
  });
});
