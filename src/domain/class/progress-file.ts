import { type IsoDate, isIsoDate } from '../dated/iso-date.ts';
import { answeredOn, emptyProgress, type Progress, type QuestionAnswer } from './progress.ts';

/** The version of the format. Raise it when the code for the old format couldn't read the new one. */
const progressVersion = 1;
const kind = 'panduan-cs-onboarding';

export type ProgressProblem = 'not-json' | 'other-kind' | 'other-version' | 'damaged';

export type ReadProgress = { ok: true; progress: Progress } | { ok: false; problem: ProgressProblem };

export const progressProblemText: Record<ProgressProblem, string> = {
  'not-json': 'Berkas ini tidak terbaca. Pilih berkas .json hasil “Ekspor kemajuan”.',
  'other-kind': 'Berkas ini bukan kemajuan kelas onboarding. Pilih berkas hasil “Ekspor kemajuan”.',
  'other-version':
    'Berkas ini dari versi kelas yang lain, jadi tidak bisa dibaca di sini. Ekspor lagi dari versi yang sama.',
  damaged: 'Isi berkas ini rusak atau sudah diubah. Ekspor sekali lagi dari perangkat asalnya.',
};

/** Progress as text, for the browser's storage and for a file. */
export function writeProgress(progress: Progress): string {
  return JSON.stringify({ kind, version: progressVersion, ...progress });
}

/** Reads what `writeProgress` wrote. Checks every field, because a file may come from anywhere. */
export function readProgress(text: string): ReadProgress {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not-json' };
  }
  if (!isRecord(data) || data.kind !== kind) return { ok: false, problem: 'other-kind' };
  if (data.version !== progressVersion) return { ok: false, problem: 'other-version' };
  // Files from before modules' days were written have none.
  const { answers, repetitions, read, tried, passed = {} } = data;
  return isMap(answers, isAnswer) &&
    isMap(repetitions, isRepetition) &&
    isMap(read, isText) &&
    isMap(tried, isDay) &&
    isMap(passed, isDay)
    ? { ok: true, progress: { answers, repetitions, read, tried, passed } }
    : { ok: false, problem: 'damaged' };
}

/** Merges two progresses. Of two answers to a question the first counts; of answers to two revisions of its rule the later one. */
export function mergeProgress(here: Progress, there: Progress): Progress {
  return {
    answers: merged(here.answers, there.answers, (a, b) =>
      (a.against === b.against ? b.day < a.day : b.day > a.day) ? b : a,
    ),
    // That of the later answer, so that a case already repeated isn't asked again.
    repetitions: merged(here.repetitions, there.repetitions, (a, b) =>
      answeredOn(b) > answeredOn(a) ? b : a,
    ),
    read: merged(here.read, there.read, (a, b) => (b > a ? b : a)),
    tried: merged(here.tried, there.tried, (a, b) => (b < a ? b : a)),
    passed: merged(here.passed, there.passed, (a, b) => (b < a ? b : a)),
  };
}

export function isEmpty(progress: Progress): boolean {
  return writeProgress(progress) === writeProgress(emptyProgress);
}

function merged<Value>(
  here: Readonly<Record<string, Value>>,
  there: Readonly<Record<string, Value>>,
  choose: (here: Value, there: Value) => Value,
): Record<string, Value> {
  const own = new Map(Object.entries(here));
  const theirs = Object.entries(there).map(([key, value]) => [key, choose(own.get(key) ?? value, value)]);
  return { ...here, ...Object.fromEntries(theirs) };
}

/** The maximum number of entries of one kind. It is far more than a class has. */
const maxEntries = 5000;

function isMap<Value>(
  data: unknown,
  isValue: (value: unknown) => value is Value,
): data is Record<string, Value> {
  if (!isRecord(data)) return false;
  const values = Object.values(data);
  return values.length <= maxEntries && values.every(isValue);
}

function isAnswer(data: unknown): data is QuestionAnswer {
  if (!isRecord(data)) return false;
  const { given, against, day } = data;
  return Array.isArray(given) && given.every(isText) && isText(against) && isDay(day);
}

function isRepetition(data: unknown): data is Progress['repetitions'][string] {
  if (!isRecord(data)) return false;
  const { streak, due, against } = data;
  return Number.isSafeInteger(streak) && Number(streak) >= 0 && isDay(due) && isText(against);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200;
}

function isDay(value: unknown): value is IsoDate {
  return typeof value === 'string' && isIsoDate(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
