import { absentPage, heldPath } from './address.ts';
import { type Because, findHeld, tellAge } from './held.ts';
import { isDown, isKeepable } from './keepable.ts';
import { keepVisited } from './visited.ts';

/** Milliseconds that a reader waits for the network before what is held is shown. */
const patience = 2500;

/** What came of asking the network: its answer, or why there is none yet. */
type NetworkOutcome = { answer: Response } | { because: Because };

function outcomeOf(coming: Promise<Response>): Promise<NetworkOutcome> {
  return coming.then(
    (answer): NetworkOutcome => (isDown(answer) ? { because: 'failing' } : { answer }),
    (): NetworkOutcome => ({ because: 'unreachable' }),
  );
}

function soonOutcomeOf(coming: Promise<Response>): Promise<NetworkOutcome> {
  const waited = new Promise<NetworkOutcome>((resolve) => setTimeout(resolve, patience, { because: 'slow' }));
  return Promise.race([outcomeOf(coming), waited]);
}

/**
 * A page: the network's while that is quick, else the one that is held, which says its age; one that isn't held is waited for, and then
 * a page says so. `onAnswer` is given the network's page.
 */
export async function answerPage(
  url: string,
  coming: Promise<Response>,
  onAnswer: (path: string, answer: Response) => void,
): Promise<Response> {
  const path = heldPath(url);
  let outcome = await soonOutcomeOf(coming);
  if ('because' in outcome) {
    const held = await findHeld(path);
    if (held) return tellAge(path, held, outcome.because);
    if (outcome.because === 'slow') outcome = await outcomeOf(coming);
  }
  if ('answer' in outcome) {
    onAnswer(path, outcome.answer.clone());
    return outcome.answer;
  }
  const absent = await findHeld(absentPage);
  return absent ? tellAge(absentPage, absent, outcome.because, 503) : coming;
}

/** A file that pages read and that changes with the guide: the network's while that is quick, else as it is held. */
export async function answerLive(url: string, coming: Promise<Response>): Promise<Response> {
  const outcome = await soonOutcomeOf(coming);
  if ('answer' in outcome) return outcome.answer;
  return (await findHeld(heldPath(url)))?.answer ?? coming;
}

/** A file named by its content: as it is held, else the network's, which is kept while `lasting` waits for it. */
export async function answerHashed(
  request: Request,
  lasting: (work: Promise<void>) => void,
): Promise<Response> {
  const path = heldPath(request.url);
  const held = await findHeld(path);
  if (held) return held.answer;
  const answer = await fetch(request);
  if (isKeepable(path, answer)) lasting(keepVisited(path, answer.clone()));
  return answer;
}
