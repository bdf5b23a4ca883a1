import { pagesFile } from '../../site/api.ts';
import { getGuideFile } from '../../site/guide.ts';

export const GET = async () => Response.json(pagesFile(await getGuideFile()));
