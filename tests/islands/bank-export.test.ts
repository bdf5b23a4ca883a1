import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMutationTable } from '../../src/domain/mutations/mutation-table.ts';
import { readMutations } from '../../src/domain/mutations/mutations.ts';
import { readFile } from '../../src/islands/mutation-check/read-file.ts';
import { bankExport, carelessExport } from '../fixtures/bank-export.ts';

describe('a statement in any layout', () => {
  it('is read back equal, or the rows that could not be read are named', async () => {
    await fc.assert(
      fc.asyncProperty(bankExport, async ({ rows, layout, text, bytes }) => {
        const { records, problems } = await readFile(new Blob([bytes]), { findTable: findMutationTable });
        const table = findMutationTable(records);
        const read = readMutations(records, table);
        const why =
          JSON.stringify({
            way: layout.way,
            direction: read.direction,
            table,
            problems,
            as: layout.encoding,
          }) +
          '\n' +
          text;
        if (read.direction === 'unknown') {
          // The page says so, and matches nothing.
          expect(read.rows, why).toEqual([]);
          expect(layout.way === 'balance' || !layout.hasHeader, why).toBe(true);
          return;
        }
        const mutations = new Map(read.rows.map((each) => [each.row, each]));
        const unreadable = new Set(read.unreadable.map(({ row }) => row));
        const out = new Set(read.aside.filter(({ kind }) => kind === 'out').map(({ row }) => row));
        // Nothing but the statement's rows is read, and each of them is somewhere.
        const own = new Set(rows.map(({ row }) => row));
        expect(
          [...mutations.keys(), ...unreadable, ...out].filter((row) => !own.has(row)),
          why,
        ).toEqual([]);
        for (const { row, of } of rows) {
          const found = mutations.get(row);
          if (found) {
            const got = [found.amount, found.text, found.day?.replace('--', '2026-')];
            expect(got, why).toEqual([of.rupiah, of.text.replace('\n', ' '), of.day]);
            expect(of.isIn, why).toBe(true);
          } else
            expect(
              of.isIn ? unreadable.has(row) : unreadable.has(row) || out.has(row),
              `row ${row} of ${why}`,
            ).toBe(true);
        }
        // Only what can't be read isn't.
        const broken = rows.filter(({ of }) => of.isBroken).map(({ row }) => row);
        const first =
          read.direction === 'balance'
            ? rows.map(({ row }) => row).filter((r) => unreadable.has(r) && !broken.includes(r))
            : [];
        expect(first.length, why).toBeLessThanOrEqual(1);
        expect(
          [...unreadable].filter((row) => !first.includes(row)).sort((a, b) => a - b),
          why,
        ).toEqual(broken);
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });

  it('gives no wrong payment where quotes are missing, and names each row that is lost', async () => {
    await fc.assert(
      fc.asyncProperty(carelessExport, async ({ rows, text, bytes }) => {
        const { records } = await readFile(new Blob([bytes]), { findTable: findMutationTable });
        const table = findMutationTable(records);
        const read = readMutations(records, table);
        const why = `${JSON.stringify({ direction: read.direction, table })}\n${text}`;
        const truths = new Map(rows.map(({ row, of }) => [row, of]));
        for (const { row, amount } of read.rows) {
          expect([truths.get(row)?.isIn, truths.get(row)?.rupiah], `row ${row} of ${why}`).toEqual([
            true,
            amount,
          ]);
        }
        if (read.direction === 'unknown') return;
        const found = new Set([...read.rows, ...read.unreadable].map(({ row }) => row));
        const lost = rows.filter(({ row, of }) => of.isIn && !found.has(row));
        expect(
          lost.map(({ row }) => row),
          why,
        ).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});
