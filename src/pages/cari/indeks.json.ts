import type { APIRoute } from 'astro';
import { frontFileContent } from '../../site/search-files.ts';

export const GET: APIRoute = async () => Response.json(await frontFileContent());
