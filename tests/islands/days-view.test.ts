import { expect, it } from 'vitest';
import { openFor, reviewText } from '../../src/islands/days/days-view.ts';

it('counts the days something is open on the day it is read', () => {
  expect(openFor('2023-11-01', '2023-11-25')).toBe('24 hari');
  expect(openFor('2023-11-01', '2023-11-01')).toBe('hari ini');
  expect(openFor('2023-11-02', '2023-11-01')).toBe('');
});

it('says whether a review is past', () => {
  expect(reviewText('2024-01-01', '2024-01-03')).toEqual({ text: 'lewat 2 hari', overdue: true });
  expect(reviewText('2024-01-01', '2024-01-01')).toEqual({ text: 'jatuh tempo hari ini', overdue: false });
  expect(reviewText('2024-01-03', '2024-01-01')).toEqual({ text: '2 hari lagi', overdue: false });
});
