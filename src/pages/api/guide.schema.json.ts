import { guideFileJsonSchema } from '../../schemas/guide-file.ts';

export const GET = () => Response.json(guideFileJsonSchema());
