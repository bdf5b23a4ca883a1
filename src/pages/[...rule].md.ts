import type { APIRoute } from 'astro';
import { markdownFiles } from '../site/copilot/markdown.ts';
import { getGuideFile } from '../site/guide.ts';

export async function getStaticPaths() {
  // A build writes them by src/build/rule-markdown.ts.
  if (import.meta.env.PROD) return [];
  const files = markdownFiles(await getGuideFile());
  return files.map(({ url, text }) => ({ params: { rule: url.slice(1, -'.md'.length) }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
