import type { Hit } from '../../search/confidence.ts';
import type { Engine, SearchAnswer } from '../../search/engine.ts';

/** Milliseconds without a key after which the full text is searched. */
const restMs = 300;

/** How a query is answered: `typing` and `literally` as by `Engine.search`, `fully` from the full text, too, even where that isn't needed. */
export type AnswerOptions = Record<'typing' | 'literally' | 'fully', boolean>;

/**
 * Yields the answer to a query as more of it arrives: with titles at once, with the cards of its hits, and with what the full text
 * adds, if no hit is sure or `fully` asks for it. It ends early where the rest can't be fetched or `signal` is aborted, and never
 * throws.
 */
export async function* answersTo(
  engine: Engine,
  query: string,
  { fully, ...options }: AnswerOptions,
  signal: AbortSignal,
): AsyncGenerator<SearchAnswer> {
  const answer = engine.search(query, options);
  yield answer;
  try {
    const cards = engine.fetchCards(hitsOf(answer));
    if (cards) {
      await cards;
      yield answer;
    }
    if (answer.ranking.confident.length > 0 && !fully) return;
    // The full text answers too slowly for every key: only for the last one.
    if (options.typing) await new Promise((resolve) => setTimeout(resolve, restMs));
    if (signal.aborted) return;
    const deeper = await engine.addFullText(answer);
    await engine.fetchCards(hitsOf(deeper));
    yield deeper;
  } catch {
    // What was yielded stays.
  }
}

function hitsOf({ ranking }: SearchAnswer): Hit[] {
  return [...ranking.confident, ...ranking.related];
}
