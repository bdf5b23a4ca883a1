import { z } from 'zod';
import { partUrl } from '../text/part-url.ts';

/** The file that `GUIDE_FLAGS` names: what readers reported as wrong, and nobody has closed. It isn't content: a workflow writes it. */
export const flagsSchema = z.array(
  z.strictObject({
    /** The address of the part, of one revision. */
    about: z
      .string()
      .regex(partUrl, 'must be an address from the site’s root, such as /area/page/2023-11-01/#part'),
    issue: z.url({ protocol: /^https$/, error: 'must be the https address of the issue' }),
    since: z.iso.date('must be a day, such as 2023-11-01'),
  }),
);

export type Flag = z.infer<typeof flagsSchema>[number];
