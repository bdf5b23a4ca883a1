import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { measureInTurns } from '../../../scripts/bench/measure.ts';

const subject = (name: string, times: number[]) => ({
  name,
  measure: async () => ({ time: times.shift() ?? Number.NaN }),
});

describe('what is measured in turns', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) =>
      printed.push(line.trim().replaceAll(/ {2,}/g, ' | ')),
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is printed round by round, then as medians and their share', async () => {
    await measureInTurns(3, { time: String }, [subject('a', [1, 9, 2]), subject('b', [4, 4, 4])]);
    expect(printed).toEqual([
      'time',
      'a, round 1 | 1',
      'b, round 1 | 4',
      'a, round 2 | 9',
      'b, round 2 | 4',
      'a, round 3 | 2',
      'b, round 3 | 4',
      'a, median | 2',
      'b, median | 4',
      'first : second | .50',
    ]);
  });

  it('has been printed when the next one fails', async () => {
    const broken = { name: 'b', measure: () => Promise.reject(new Error('Port taken')) };
    await expect(measureInTurns(1, { time: String }, [subject('a', [1]), broken])).rejects.toThrow(
      'Port taken',
    );
    expect(printed).toEqual(['time', 'a, round 1 | 1']);
  });
});
