import type { APIRoute } from 'astro';
import { searchFiles } from '../../site/search-files.ts';

export const GET: APIRoute = async () => Response.json((await searchFiles()).front);
