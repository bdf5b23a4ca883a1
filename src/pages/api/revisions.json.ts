import type { APIRoute } from 'astro';
import { revisionsFile } from '../../site/api.ts';
import { getGuideFile } from '../../site/guide.ts';

export const GET: APIRoute = async () => Response.json(revisionsFile(await getGuideFile()));
