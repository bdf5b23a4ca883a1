import { join } from 'node:path';
import type { Apart } from '../setup/apart.ts';

/** What the benchmark measures with and against. */
export const peerPackages: Apart = {
  folder: join(import.meta.dirname, 'peers'),
  name: 'Lighthouse and VitePress',
};
