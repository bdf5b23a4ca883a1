import { revisionsFile } from '../../site/api.ts';
import { getGuideFile } from '../../site/guide.ts';

export const GET = async () => Response.json(revisionsFile(await getGuideFile()));
