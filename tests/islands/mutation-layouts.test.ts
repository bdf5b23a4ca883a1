import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMutationTable, findOrderTable } from '../../src/domain/mutations/mutation-table.ts';
import { readMutations } from '../../src/domain/mutations/mutations.ts';
import { readOrders } from '../../src/domain/mutations/orders.ts';
import type { ReadRows } from '../../src/domain/mutations/rows.ts';
import { readFile } from '../../src/islands/mutation-check/read-file.ts';

// Layouts of banks, wallets, payment gateways and marketplaces, with made-up data. What each file holds was written by hand. `text` is a
// part of the description; `other` counts the rows above and below the table, its headers and its totals, but not blank ones.

interface Counts {
  out?: number;
  other: number;
  unreadable: number;
}
interface Bank extends Counts {
  in: { amount: number; date: string | null; text: string }[];
  direction: 'known' | 'unknown';
}
interface Shop extends Counts {
  orders: { order: string; due: number; status: string | null }[];
}

const folder = new URL('../fixtures/mutations/', import.meta.url);
const truths: Record<string, Bank | Shop> = JSON.parse(readFileSync(new URL('truths.json', folder), 'utf8'));
const blobOf = (file: string) => new Blob([readFileSync(new URL(file, folder))]);

const banks = Object.entries(truths).filter((entry): entry is [string, Bank] => 'in' in entry[1]);
const shops = Object.entries(truths).filter((entry): entry is [string, Shop] => 'orders' in entry[1]);

function countsOf({ aside, unreadable }: ReadRows<unknown>): Required<Counts> {
  const count = (kinds: string[]) => aside.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    out: count(['out']),
    other: count(['preamble', 'header', 'summary']),
    unreadable: unreadable.length,
  };
}

/** Each row of the file is in exactly one of the lists. */
function expectAllRows({ rows, aside, unreadable }: ReadRows<{ row: number }>, count: number): void {
  const found = [...rows, ...aside, ...unreadable].map(({ row }) => row);
  expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
}

it('every file has its truth', () => {
  expect(Object.keys(truths)).toEqual(
    readdirSync(folder)
      .filter((file) => file !== 'truths.json')
      .sort(),
  );
  expect(banks.length + shops.length).toBeGreaterThan(25);
});

describe('the mutations of', () => {
  it.each(banks)('%s are read', async (file, { in: payments, direction, ...counts }) => {
    const { records } = await readFile(blobOf(file), { findTable: findMutationTable });
    const table = findMutationTable(records);
    let read = readMutations(records, table);
    expectAllRows(read, records.length);
    expect(read.direction === 'unknown').toBe(direction === 'unknown');
    if (direction === 'unknown') {
      expect(read.rows).toEqual([]);
      const { amount = [] } = table.columns;
      read = readMutations(records, { ...table, columns: { ...table.columns, amount: [], credit: amount } });
    }
    const found = read.rows.map(({ amount, day }) => [amount, day?.replace(/^--/, '') ?? null]);
    expect(found).toEqual(payments.map(({ amount, date }) => [amount, date]));
    for (const [i, { text }] of payments.entries()) expect(read.rows[i]?.text).toContain(text);
    expect(countsOf(read)).toEqual(counts);
  });
});

describe('the orders of', () => {
  it.each(shops)('%s are read', async (file, { orders, ...counts }) => {
    const { records } = await readFile(blobOf(file), { findTable: findOrderTable });
    const read = readOrders(records, findOrderTable(records));
    expectAllRows(read, records.length);
    const found = read.rows.map(({ order, due, status = null }) => ({ order, due, status }));
    expect(found).toEqual(orders);
    expect(countsOf(read)).toEqual({ out: 0, ...counts });
  });
});
