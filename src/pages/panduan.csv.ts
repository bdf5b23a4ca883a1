import type { APIRoute } from 'astro';
import { getGuide } from '../site/guide.ts';
import { writeSheet } from '../site/sheet.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(writeSheet(await getGuide(), site), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
