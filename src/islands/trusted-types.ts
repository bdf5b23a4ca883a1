import { parseWorkerUrl } from './worker-urls.ts';

interface PolicyFactory {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

// Browsers without trusted types enforce nothing.
(globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => parseWorkerUrl(url, location.href),
});
