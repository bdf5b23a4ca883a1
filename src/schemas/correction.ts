import { z } from 'zod';
import { lineSchema } from './text.ts';

/** What a correction says beside the whole text as it should have been. */
export const correctionFields = {
  correction: lineSchema('Koreksi', 'Apa yang salah tertulis dan kini dibetulkan', 300),
  affects: z.literal('none').optional().meta({
    title: 'Pengaruh',
    description: 'none: tidak ada balasan, alur, atau soal yang perlu dibaca ulang karenanya',
  }),
};
