import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Guide } from '../../src/domain/guide/guide.ts';
import type { Revision } from '../../src/domain/guide/page.ts';

/** A page of a peer's site. */
export interface PeerDoc {
  /** Its address without slashes around it. */
  id: string;
  title: string;
}

/**
 * Writes the guide's pages in force as Markdown into `folder`, one file each as peers read it, at the guide's own addresses; with
 * `history`, every other revision too, as a page of its own. Gives what it wrote.
 */
export async function writePeerDocs(
  folder: string,
  guide: Guide,
  { history = false }: { history?: boolean } = {},
): Promise<PeerDoc[]> {
  const docs: PeerDoc[] = [];
  const add = async (id: string, { title, answer, body }: Pick<Revision, 'title' | 'answer' | 'body'>) => {
    const file = join(folder, `${id}.md`);
    await mkdir(dirname(file), { recursive: true });
    const head = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(answer)}\n---\n`;
    await writeFile(file, `${head}\n${answer}\n\n${body}\n`);
    docs.push({ id, title });
  };
  await add('index', { title: 'Panduan', answer: 'Panduan CS', body: '' });
  for (const { id, current, revisions } of guide.pages.values()) {
    if (current) await add(id, current);
    for (const revision of history ? revisions : [])
      if (revision.slug !== current?.slug) await add(`${id}/${revision.slug}`, revision);
  }
  return docs;
}
