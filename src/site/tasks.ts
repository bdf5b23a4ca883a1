import { getCollection } from 'astro:content';
import type { MarkdownHeading } from 'astro';

/** The pages of `docs/kontribusi/`, each with what stands before and after its example: before is all but the last section. */
export async function listTasks() {
  const entries = await getCollection('tasks');
  return entries.map(({ id, data, rendered: { html, metadata } = { html: '' } }) => {
    const end = html.lastIndexOf('<h2');
    const [before, after] = end < 0 ? [html, ''] : [html.slice(0, end), html.slice(end)];
    const headings = (metadata?.headings ?? []) as MarkdownHeading[];
    return { id, isOverview: id === 'index', ...data, headings, before, after };
  });
}
