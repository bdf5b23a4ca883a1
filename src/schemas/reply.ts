import { z } from 'zod';
import { idSchema, lineSchema } from './text.ts';

/** Frontmatter of `replies/<id>.md`: a reply ready to send; its text is the body. */
export const replySchema = z.strictObject({
  title: lineSchema({ title: 'Judul', description: 'Kapan balasan ini dipakai' }, 80),
  area: idSchema.meta({ title: 'Area', description: 'Area panduan tempat balasan ini' }),
});

export type ReplyData = z.output<typeof replySchema>;
