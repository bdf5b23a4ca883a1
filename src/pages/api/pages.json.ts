import type { APIRoute } from 'astro';
import { pagesFile } from '../../site/api.ts';
import { getGuideFile } from '../../site/guide.ts';

export const GET: APIRoute = async () => Response.json(pagesFile(await getGuideFile()));
