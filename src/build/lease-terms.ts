import { parseSwitch } from '../domain/guide/switch.ts';
import type { LeaseTerms } from '../offline/manifest.ts';

const defaultDays = 14;

/** The variables of a build that say how long browsers cache the guide. */
export interface LeaseSettings {
  /** A whole number from 1; 14 where it isn't set. */
  GUIDE_LEASE_DAYS?: string | undefined;
  /** `on` or `off` (default). */
  GUIDE_LEASE_STRICT?: string | undefined;
}

/** Reads the terms of the lease. Throws on other values. */
export function parseLeaseTerms({ GUIDE_LEASE_DAYS, GUIDE_LEASE_STRICT }: LeaseSettings): LeaseTerms {
  if (GUIDE_LEASE_DAYS && !/^[1-9]\d{0,3}$/.test(GUIDE_LEASE_DAYS))
    throw new Error(
      `GUIDE_LEASE_DAYS is "${GUIDE_LEASE_DAYS}"; write a whole number of days from 1 to 9999, such as ${defaultDays}`,
    );
  return {
    days: Number(GUIDE_LEASE_DAYS || defaultDays),
    isStrict: parseSwitch('GUIDE_LEASE_STRICT', GUIDE_LEASE_STRICT, false),
  };
}
