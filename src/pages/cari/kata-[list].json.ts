import type { APIRoute } from 'astro';
import { searchFiles } from '../../site/search-files.ts';

export async function getStaticPaths() {
  const { front, lists } = await searchFiles();
  return lists.map((words, list) => ({ params: { list: `${front.edition}-${list}` }, props: { words } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.words);
