import { type Fault, lineOf } from './fault.ts';
import { findSites, type KeySite, type ScalarSite } from './yaml-sites.ts';

/** Every single fault that a slip of the hand makes in a file's YAML, by what slipped. */
export function yamlFaults(path: string, text: string): Fault[] {
  const { keys, scalars } = findSites(path, text);
  return [
    ...keys.flatMap((site) => keyFaults(path, text, site)),
    ...scalars.flatMap((site) => scalarFaults(path, text, site)),
  ];
}

function keyFaults(path: string, text: string, site: KeySite): Fault[] {
  const { field, key, start, lineStart, end, value, shape, isId } = site;
  const line = lineOf(text, start);
  const was = text.slice(start, end).split('\n')[0] ?? '';
  const make = (operator: string, changed: string, more: Partial<Fault> = {}): Fault[] =>
    changed === text ? [] : [{ operator, path, lines: [line], was, text: changed, ...more }];
  const replace = (from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to);
  const keyEnd = start + text.slice(start).indexOf(':');
  const indent = text.slice(lineStart, start);
  const isOwnLine = /^ *$/.test(indent);
  const double = key.slice(0, 2) + key.slice(1);
  const lost = isId ? { lost: key } : {};
  const doubled = { lines: [lineOf(text, end)] };
  const removed = { removed: field, lines: site.groupLines, ...lost };

  return [
    ...make(isId ? 'id-renamed' : 'key-renamed', replace(start, keyEnd, double), lost),
    ...(shape === 'none' ? [] : make('value-emptied', replace(keyEnd + 1, value[1], ''))),
    ...make('colon-lost', replace(keyEnd, keyEnd + 1, '')),
    ...(shape === 'scalar' ? make('space-lost', replace(keyEnd + 1, keyEnd + 2, '')) : []),
    ...(shape === 'scalar' ? make('quote-opened', replace(value[0], value[0], '"')) : []),
    ...(shape === 'scalar' ? make('text-to-list', replace(keyEnd + 1, value[1], ' [1, 2]')) : []),
    ...(shape === 'scalar' ? make('text-to-group', replace(keyEnd + 1, value[1], ' { a: 1 }')) : []),
    ...(shape === 'list' ? make('list-to-text', replace(keyEnd + 1, value[1], ' satu')) : []),
    ...(shape === 'map' ? make('group-to-text', replace(keyEnd + 1, value[1], ' satu')) : []),
    ...(isOwnLine ? make('indented-more', replace(lineStart, lineStart, ' ')) : []),
    ...(isOwnLine && indent ? make('indented-less', replace(lineStart, lineStart + 1, '')) : []),
    ...(isOwnLine && indent ? make('indented-by-tab', replace(lineStart, start, '\t')) : []),
    ...(isOwnLine ? make('key-doubled', replace(end, end, text.slice(lineStart, end)), doubled) : []),
    ...(isOwnLine ? make('key-removed', replace(lineStart, end, ''), removed) : []),
  ];
}

/** Fields that name something else, or one of a few values. */
export const references = new Set(
  'decidedIn replies flow owner by of people see reply to rule start page area open decided source'.split(
    ' ',
  ),
);
const choices = new Set(['kind', 'state', 'count', 'type', 'asks']);

function scalarFaults(
  path: string,
  text: string,
  { field, start, end, text: value, isPlain }: ScalarSite,
): Fault[] {
  const line = lineOf(text, start);
  const name = String(field.findLast((part) => typeof part === 'string'));
  const make = (operator: string, written: string, lines = [line]): Fault[] => [
    { operator, path, lines, was: value, text: text.slice(0, start) + written + text.slice(end) },
  ];
  const isNamed = isPlain && !path.startsWith('lexicon');
  const isReference = isNamed && references.has(name) && /^[a-z0-9#/-]+$/.test(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const [year, month, day] = value.split('-');
    return [
      ...make('month-impossible', `${year}-13-${day}`),
      ...make('day-impossible', `${year}-${month}-32`),
      ...make('date-reversed', `${day}/${month}/${year}`),
      ...make('date-far', `${Number(year) + 30}-${month}-${day}`),
    ];
  }
  const isWords = isPlain && /^[^\n]*\S \S[^\n]*$/.test(value);
  const sign = '@%&*![{>|`'[value.length % 10] ?? '';
  return [
    ...(isWords ? make('comment-in-value', value.replace(' ', ' # '), [line, line + 1]) : []),
    ...(isWords ? make('colon-in-value', value.replace(' ', ': ')) : []),
    ...(isWords ? make('sign-first', sign + value) : []),
    ...(isReference ? make('reference-misspelt', `${value}x`) : []),
    ...(isNamed && choices.has(name) ? make('choice-misspelt', `${value}s`) : []),
  ];
}
