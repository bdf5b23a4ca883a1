import { z } from 'zod';

/** `queries/<address>.txt`: examples of what agents type for a page, one a line. The file has no fields. */
export const queriesSchema = z.strictObject({});
