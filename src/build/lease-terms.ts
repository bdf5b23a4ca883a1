import { parseSwitch } from '../domain/guide/switch.ts';
import type { LeaseTerms } from '../offline/manifest.ts';

/** Reads how long browsers cache the guide: `GUIDE_LEASE_DAYS` (14) and `GUIDE_LEASE_STRICT` (`off`). Throws on other values. */
export function parseLeaseTerms(days: string | undefined, strict: string | undefined): LeaseTerms {
  if (days && !/^[1-9]\d{0,3}$/.test(days))
    throw new Error(`GUIDE_LEASE_DAYS is "${days}"; write a whole number of days from 1 to 9999, such as 14`);
  return { days: Number(days || 14), isStrict: parseSwitch('GUIDE_LEASE_STRICT', strict, false) };
}
