import type { APIRoute } from 'astro';
import { guideFileJsonSchema } from '../../schemas/guide-file.ts';

export const GET: APIRoute = () => Response.json(guideFileJsonSchema());
