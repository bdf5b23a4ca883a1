import { z } from 'zod';
import { lineSchema } from './text.ts';

/** `flows/<id>.yaml`: a decision flow. */
export const flowSchema = z.strictObject({
  title: lineSchema({ title: 'Judul', description: 'Nama alur' }, 80),
});

export type FlowData = z.output<typeof flowSchema>;
