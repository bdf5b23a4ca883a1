import type { APIRoute } from 'astro';
import { searchFiles } from '../../site/search-files.ts';

export async function getStaticPaths() {
  const { front, packs } = await searchFiles();
  return packs.map((cards, pack) => ({ params: { pack: `${front.edition}-${pack}` }, props: { cards } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.cards);
