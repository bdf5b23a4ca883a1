import type { APIRoute } from 'astro';
import { llmsFull } from '../site/copilot/markdown.ts';
import { getGuideFile } from '../site/guide.ts';

export const GET: APIRoute = async () => new Response(llmsFull(await getGuideFile()));
