import type { APIRoute } from 'astro';
import { searchFiles } from '../../site/search-files.ts';

export async function getStaticPaths() {
  const { front, shards } = await searchFiles();
  return shards.map((words, shard) => ({ params: { shard: `${front.edition}-${shard}` }, props: { words } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.words);
