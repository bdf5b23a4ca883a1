import { llmsIndex } from '../site/copilot/markdown.ts';
import { getGuideFile } from '../site/guide.ts';

export const GET = async () => new Response(llmsIndex(await getGuideFile()));
