import { ownWorker } from './own-workers.ts';

interface PolicyFactory {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown;
}

// Browsers without trusted types ask nothing.
(globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => ownWorker(address, location.href),
});
