import { type Fault, lineOf } from './fault.ts';

/** Faults in the links of a file's Markdown, in its `---` lines, and of the file as a whole. */
export function textFaults(path: string, text: string): Fault[] {
  if (!path.endsWith('.md')) return fileFaults(path, text);
  const make = (operator: string, at: number, length: number, by: string): Fault => ({
    operator,
    path,
    lines: [lineOf(text, at)],
    was: text.slice(at, at + length),
    text: text.slice(0, at) + by + text.slice(at + length),
  });
  const links = [...text.matchAll(/\]\((\/[^)#]*)?(#[^)]*)?\)/g)].flatMap(
    ({ index, 1: target = '', 2: anchor = '' }) => [
      ...(target
        ? [
            make('link-misspelt', index + 2, target.length, target.replace(/[a-z0-9](?=\/$)/, '$&x')),
            make('link-relative', index + 2, target.length, target.slice(1)),
          ]
        : []),
      ...(anchor ? [make('anchor-misspelt', index + 2 + target.length, anchor.length, `${anchor}x`)] : []),
    ],
  );
  const closing = text.indexOf('\n---', 3) + 1;
  return [
    ...links,
    make('opening-lost', 0, 4, ''),
    make('closing-lost', closing, 4, ''),
    ...fileFaults(path, text),
  ];
}

function fileFaults(path: string, text: string): Fault[] {
  const [folder = '', ...rest] = path.split('/');
  const name = rest.join('/').replace(/\.[a-z]+$/, '');
  const whole = { path, lines: [1], was: path };
  // What others call the file by: a reply or flow by its id, a note by its day, a revision by its page and day.
  const lost = name
    .split('/')
    .slice(0, folder === 'guide' ? 2 : 1)
    .join('/');
  const faults: Fault[] = [
    { ...whole, operator: 'file-moved', text, moved: `${path.replace(/^[^/]+/, '$&x')}` },
    ...(/^(?:replies|flows|calibrations|guide|policy)$/.test(folder)
      ? [{ ...whole, operator: 'file-removed', text: undefined, lost }]
      : []),
  ];
  const day = /\d{4}-\d{2}-\d{2}(?=\.md$)/.exec(path);
  const moved = path.replace(/-(\d{2})(?=\.md$)/, '-45');
  return day ? [...faults, { ...whole, operator: 'file-misdated', text, moved }] : faults;
}
