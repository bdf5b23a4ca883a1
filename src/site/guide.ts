import { getCollection, getEntry, render } from 'astro:content';
import { z } from 'zod';
import { findKind } from '../checks/read/kinds.ts';
import { addFile, emptyContent } from '../checks/read/load.ts';
import type { ClassModule } from '../domain/class/module.ts';
import { parseToday } from '../domain/dated/today.ts';
import { assembleGuide } from '../domain/guide/assemble.ts';
import type { Guide } from '../domain/guide/guide.ts';
import type { Note, Revision } from '../domain/guide/page.ts';
import { siteAddress } from '../domain/guide/site-address.ts';
import { guideFile } from './guide-file.ts';
import { findRepository } from './repository.ts';

/** Returns what calls `make` once in a build, and each time in `npm run dev`, where what it reads changes. */
export function onceABuild<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    made ??= make();
    return made;
  };
}

async function loadGuide(): Promise<Guide> {
  const content = emptyContent();
  for (const { id: path, data, body = '' } of await getCollection('content')) {
    const kind = findKind(path);
    if (!kind) continue;
    // Astro makes an object of a file that is a list, with the indices as keys.
    const written = kind.name === 'moves' ? Object.values(data) : data;
    const parsed = kind.schema.safeParse(written);
    if (parsed.error) throw new Error(`content/${path}: ${z.prettifyError(parsed.error)}`);
    addFile(content, kind, { path, data: parsed.data, body });
  }
  return assembleGuide(content, parseToday(process.env.GUIDE_TODAY, Date.now()));
}

/** The guide of the build's day. */
export const getGuide = onceABuild(loadGuide);

/** The address of the repository in which changes are proposed; undefined where none is known. */
export const repository = findRepository(process.env.GUIDE_REPO);

/** The guide as other programs read it. */
export const getGuideFile = onceABuild(async () =>
  guideFile(await getGuide(), siteAddress(process.env.GUIDE_SITE)),
);

/** The component and the headings of the Markdown of a revision, note or module. */
export async function renderBody(source: WithMarkdown) {
  return render(await getSource(source));
}

/** The HTML of the Markdown of a revision, note or module. */
export async function getBodyHtml(source: WithMarkdown): Promise<string> {
  return (await getSource(source)).rendered?.html ?? '';
}

type WithMarkdown = Pick<Revision | Note | ClassModule, 'path'>;

async function getSource({ path }: WithMarkdown) {
  const entry = await getEntry('content', path);
  if (!entry) throw new Error(`No entry at content/${path}`);
  // Astro only logs what it couldn't render, and only in the build that tried.
  if (entry.body && !entry.rendered)
    throw new Error(`content/${path} couldn't be rendered; npm run build -- --force says why.`);
  return entry;
}
