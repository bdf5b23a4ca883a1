import { getGuideFile } from '../../site/guide.ts';

export const GET = async () => Response.json(await getGuideFile());
