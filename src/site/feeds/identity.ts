import { v5 } from 'uuid';

/** The guide's own namespace, made once: ids must not depend on the address that the site stands at. */
const namespace = '5e0b1f6e-0f0c-5d0e-9a53-7c4a3b0f2c11';

/** An id for a feed or an item that stays the same for ever, wherever the site stands. */
export function feedId(name: string): string {
  return `urn:uuid:${v5(name, namespace)}`;
}
