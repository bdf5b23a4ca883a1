import type { APIRoute } from 'astro';
import { searchFiles } from '../../site/search-files.ts';

export async function getStaticPaths() {
  const { lists } = await searchFiles();
  return lists.map((words, list) => ({ params: { list: String(list) }, props: { words } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.words);
