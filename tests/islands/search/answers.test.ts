import { expect, it, vi } from 'vitest';
import { type AnswerOptions, answersTo } from '../../../src/islands/search/answers.ts';
import type { Engine, SearchAnswer } from '../../../src/search/engine.ts';

const answerOf = (query: string, sure = 0) => {
  const confident = Array.from({ length: sure }, (_, record) => ({ record }));
  return { query, ranking: { confident, related: [] } } as unknown as SearchAnswer;
};
const options: AnswerOptions = { typing: false, literally: false, fully: false };

/** An engine whose front index has a sure answer, and whose cards are loaded, with the given parts instead. */
const madeUpEngine = (parts: Partial<Engine> = {}) =>
  ({
    search: (query: string) => answerOf(query, 1),
    fetchCards: () => undefined,
    addFullText: async () => answerOf('dalam', 1),
    ...parts,
  }) as Engine;
const unsure = { search: (query: string) => answerOf(query) };

async function queriesOf(engine: Engine, how: Partial<AnswerOptions> = {}, turn = new AbortController()) {
  const queries: string[] = [];
  for await (const { query } of answersTo(engine, 'resi', { ...options, ...how }, turn.signal))
    queries.push(query);
  return queries;
}

it('an answer is one where the front index is sure', async () => {
  expect(await queriesOf(madeUpEngine())).toEqual(['resi']);
});

it('an answer comes again with its cards, and with what the full text adds if it isn’t sure or is asked for', async () => {
  expect(await queriesOf(madeUpEngine({ fetchCards: async () => {} }))).toEqual(['resi', 'resi']);
  expect(await queriesOf(madeUpEngine(unsure))).toEqual(['resi', 'dalam']);
  expect(await queriesOf(madeUpEngine(), { fully: true })).toEqual(['resi', 'dalam']);
});

it('an answer stays where the rest can’t be fetched', async () => {
  const refuse = () => Promise.reject(new Error('offline'));
  expect(await queriesOf(madeUpEngine({ ...unsure, fetchCards: refuse }))).toEqual(['resi']);
  expect(await queriesOf(madeUpEngine({ ...unsure, addFullText: refuse }))).toEqual(['resi']);
});

it('an answer doesn’t ask the full text while typing goes on', async () => {
  const turn = new AbortController();
  const addFullText = vi.fn(async () => answerOf('dalam'));
  setTimeout(() => turn.abort(), 20);
  expect(await queriesOf(madeUpEngine({ ...unsure, addFullText }), { typing: true }, turn)).toEqual(['resi']);
  expect(addFullText).not.toHaveBeenCalled();
});
