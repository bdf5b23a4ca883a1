import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkLoaded } from '../../src/checks/check-content.ts';
import { readContent } from '../../src/checks/read/load.ts';
import { readTree, requireFolder } from '../../src/checks/read/read-tree.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { type GuideFile, guideFileSchema } from '../../src/schemas/guide-file.ts';
import type { Hit } from '../../src/search/confidence.ts';
import { type Engine, makeEngine } from '../../src/search/engine.ts';
import { type FrontIndex, indexGuide } from '../../src/search/front-index.ts';
import { guideFile } from '../../src/site/guide-file.ts';

/** What the tools answer from. `search` finds what answers a query, and what else may be related, best first. */
export interface Library {
  file: GuideFile;
  search(query: string): Record<'confident' | 'related', { url: string; title: string }[]>;
}

/**
 * Returns what reads the guide at `path` for a day: a folder of content, a folder that was built from it, or the `guide.json` of a build.
 * It reads again what has changed since. Throws where there is none, or where the content has errors.
 */
export function openLibrary(path: string, site: string): (today: IsoDate) => Library {
  const json = ['', 'api/guide.json'].map((name) => join(path, name)).find(isFile);
  let known: { stamp: string; library: Library } | undefined;
  const once = (stamp: string, read: () => Library) => {
    if (known?.stamp !== stamp) known = { stamp, library: read() };
    return known.library;
  };
  if (json !== undefined) {
    const index = join(json, '../../cari/indeks.json');
    return () => {
      // Neither may be there while a build is replaced.
      const [guide = '', words] = [json, index].map((file) =>
        isFile(file) ? readFileSync(file, 'utf8') : '',
      );
      return once(`${guide}\0${words}`, () => ({
        file: readGuide(guide, json),
        search: searcher(() => {
          if (words) return parseJson(words, index);
          throw new Error(`Pencarian perlu ${index} dari build yang sama.`);
        }),
      }));
    };
  }
  requireFolder(path);
  return (today) => {
    const tree = readTree(path);
    const hash = createHash('sha256').update(today);
    for (const { path, bytes } of tree) hash.update(`\0${path}\0`).update(bytes);
    return once(hash.digest('hex'), () => {
      const { guide, texts, issues } = checkLoaded(readContent(tree), today);
      const error = issues.find(({ severity }) => severity === 'error');
      if (error)
        throw new Error(
          `Isi panduan salah di ${error.path}:${error.line}: ${error.what} Lihat \`npm run check\`.`,
        );
      return { file: guideFile(guide, site), search: searcher(() => indexGuide(guide, texts).front) };
    });
  };
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function readGuide(text: string, path: string): GuideFile {
  const { data, error } = guideFileSchema.safeParse(parseJson(text, path));
  if (data) return data;
  const [issue] = error.issues;
  throw new Error(`${path} tidak terbaca: ${issue?.path.join('.')}: ${issue?.message}`);
}

function parseJson(text: string, path: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} bukan JSON yang utuh.`);
  }
}

/** Search that makes or reads its index when it is first asked: training it on examples takes seconds. */
function searcher(readIndex: () => FrontIndex): Library['search'] {
  let engine: Engine | undefined;
  return (query) => {
    engine ??= makeEngine(readIndex());
    const { urls, titles } = engine.vocabulary.index;
    const { confident, related } = engine.search(query).ranking;
    const read = ({ record }: Hit) => ({ url: urls[record] ?? '', title: titles[record] ?? '' });
    return { confident: confident.map(read), related: related.map(read) };
  };
}
