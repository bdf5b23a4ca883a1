import { z } from 'zod';

const day = z.iso.date('must be a day, such as 2023-11-01');
const count = z.int().min(0);
const version = z.custom<`${string}@${string}`>(
  (value) => typeof value === 'string' && /^[^/@\s]+\/[^/@\s]+@\S+$/.test(value),
  'must be a page’s version, such as area/page@2023-11-01',
);

/** The file that `GUIDE_REPORT` names: what readers told the host. It isn't content: `npm run report` writes it. */
export const hostReportSchema = z.strictObject({
  made: day,
  /** The last day of a press in it; missing where there is none. */
  until: day.optional(),
  /** For each text that readers acknowledge: how many have `read` it, `of` how many who should, and who is `missing`. */
  receipts: z.array(
    z.strictObject({ version, read: count, of: count.optional(), missing: z.array(z.string()).optional() }),
  ),
  /** What was looked for and not found, the most often first. */
  gaps: z.array(z.strictObject({ words: z.string().min(1), count, last: day })),
  /** Whether a page answered what its readers looked for. */
  votes: z.array(z.strictObject({ version, yes: count, no: count })),
});

export type HostReport = z.infer<typeof hostReportSchema>;
