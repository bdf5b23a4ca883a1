import type { APIRoute } from 'astro';
import { getGuideFile } from '../../site/guide.ts';

export const GET: APIRoute = async () => Response.json(await getGuideFile());
