import { buildFile } from '../../site/build-file.ts';
import { getGuide } from '../../site/guide.ts';

export const GET = async () => Response.json(buildFile((await getGuide()).today, process.env, Date.now()));
