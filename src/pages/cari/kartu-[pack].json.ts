import type { APIRoute } from 'astro';
import { cardPackContents } from '../../site/search-files.ts';

export async function getStaticPaths() {
  const packs = await cardPackContents();
  return packs.map((cards, pack) => ({ params: { pack: String(pack) }, props: { cards } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.cards);
