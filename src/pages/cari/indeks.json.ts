import { searchFiles } from '../../site/search-files.ts';

export const GET = async () => Response.json((await searchFiles()).front);
