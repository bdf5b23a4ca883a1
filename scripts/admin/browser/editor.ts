import type { FormData } from '../format/content-format.ts';
import { allFormats } from '../format/formats.ts';
import { completeNewFile } from '../format/new-file.ts';
import { indonesian } from './locale.ts';

/** The editor's data structure, as far as it is touched here. */
interface Data {
  toJS(): FormData;
  clear(): Data;
  merge(data: FormData): Data;
}

interface EditorEntry {
  get(key: 'data'): Data;
  get(key: 'newRecord'): boolean | undefined;
}

/** The editor, as far as it is used here. It comes as a script of its own. */
interface Cms {
  registerLocale(name: string, phrases: object): void;
  registerCustomFormat(name: string, extension: string, format: object): void;
  registerEventListener(listener: { name: string; handler(event: { entry: EditorEntry }): Data }): void;
  init(): void;
}

declare const CMS: Cms;

CMS.registerLocale('id', indonesian);
for (const { name, extension, format } of allFormats()) CMS.registerCustomFormat(name, extension, format);
CMS.registerEventListener({
  name: 'preSave',
  handler({ entry }) {
    const data = entry.get('data');
    if (!entry.get('newRecord')) return data;
    return data.clear().merge(completeNewFile(data.toJS(), Date.now()));
  },
});
CMS.init();
