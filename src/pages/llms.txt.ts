import type { APIRoute } from 'astro';
import { llmsIndex } from '../site/copilot/markdown.ts';
import { getGuideFile } from '../site/guide.ts';

export const GET: APIRoute = async () => new Response(llmsIndex(await getGuideFile()));
