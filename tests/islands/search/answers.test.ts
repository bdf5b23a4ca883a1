import { describe, expect, it, vi } from 'vitest';
import { answersTo } from '../../../src/islands/search/answers.ts';
import type { Engine, SearchAnswer } from '../../../src/search/engine.ts';

const answerOf = (query: string) =>
  ({ query, ranking: { confident: [], related: [] } }) as unknown as SearchAnswer;
const options = { typing: false, literally: false };

/** An engine of a small guide whose cards are loaded, with the given parts instead. */
function madeUpEngine(parts: Partial<Engine> = {}): Engine {
  return { search: answerOf, fetchCards: () => undefined, addFullText: undefined, ...parts } as Engine;
}

async function queriesOf(engine: Engine, signal = new AbortController().signal): Promise<string[]> {
  const queries: string[] = [];
  for await (const { query } of answersTo(engine, 'resi', options, signal)) queries.push(query);
  return queries;
}

describe('an answer', () => {
  it('is one where all of it is there', async () => {
    expect(await queriesOf(madeUpEngine())).toEqual(['resi']);
  });

  it('comes again with its cards, and with what the full text adds', async () => {
    const engine = madeUpEngine({ fetchCards: async () => {}, addFullText: async () => answerOf('dalam') });
    expect(await queriesOf(engine)).toEqual(['resi', 'resi', 'dalam']);
  });

  it('stays where the rest can’t be fetched', async () => {
    const refuse = () => Promise.reject(new Error('offline'));
    expect(await queriesOf(madeUpEngine({ fetchCards: refuse }))).toEqual(['resi']);
    expect(await queriesOf(madeUpEngine({ addFullText: refuse }))).toEqual(['resi']);
  });

  it('doesn’t ask the full text while typing goes on', async () => {
    const turn = new AbortController();
    const addFullText = vi.fn(async () => answerOf('dalam'));
    setTimeout(() => turn.abort(), 20);
    expect(await queriesOf(madeUpEngine({ addFullText }), turn.signal)).toEqual(['resi']);
    expect(addFullText).not.toHaveBeenCalled();
  });
});
