import { v5 } from 'uuid';

/** A namespace for the ids, generated once, so that they don't depend on the site's address. */
const namespace = '5e0b1f6e-0f0c-5d0e-9a53-7c4a3b0f2c11';

/** The id of a feed or an item, which is the same in every build and at every address of the site. */
export function feedId(name: string): string {
  return `urn:uuid:${v5(name, namespace)}`;
}
