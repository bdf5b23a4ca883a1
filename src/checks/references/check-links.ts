import type { CheckContext } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';
import { suggestNearest } from '../suggest.ts';
import { listAddresses, otherAnchors, outlineOf } from './addresses.ts';

/** Links between pages lead to an address of the site, and their anchor to a heading there. */
export function* checkLinks(context: CheckContext): Iterable<Issue> {
  const addresses = listAddresses(context);
  // All that could be parsed, so that a fault in a file's fields doesn't hide those in its text.
  for (const file of context.files.values())
    for (const { url, start } of outlineOf(file).links) {
      if (/^[a-z][a-z+.-]*:/i.test(url)) continue;
      const place = file.locateInBody(start);
      const [location = '', anchor = ''] = url.split('#');
      const address = location.replace(/\?.*$/s, '');
      const anchorsAt = address === '' ? () => outlineOf(file).anchors : addresses.get(address);
      if (!anchorsAt) {
        const alike = addresses.keys().find(endsLike(address));
        const otherwise = alike ? `Tulis \`${alike}\`.` : 'Tulis `/area/halaman/`, atau hapus tautannya.';
        yield issueAt(place, 'broken-link', {
          what: `Tidak ada halaman di \`${address}\`.`,
          fix: suggestNearest(address, addresses.keys(), otherwise),
        });
        continue;
      }
      const anchors = anchorsAt();
      const decoded = decode(anchor);
      if (anchor === '' || !anchors || anchors.includes(decoded)) continue;
      yield issueAt(place, 'broken-anchor', {
        what: `Tidak ada bagian \`#${anchor}\` di ${address ? `\`${address}\`` : 'halaman ini'}.`,
        fix: suggestNearest(decoded, anchors, otherAnchors(anchor, anchors), (near) => `#${near}`),
      });
    }
}

/** Whether an address ends with the same folder as `address`, as the target of a relative link does. */
function endsLike(address: string): (known: string) => boolean {
  const last = address.split('/').findLast((part) => /\w/.test(part));
  return (known) => last !== undefined && known.endsWith(`/${last}/`);
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    // A single % is not an escape: the anchor is what is written.
    return anchor;
  }
}
