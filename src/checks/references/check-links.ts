import { findNearest } from '../../text/nearest.ts';
import type { MarkdownLink } from '../../text/outline.ts';
import type { Check } from '../check.ts';
import { listAddresses, mendAnchor, outlinesOf } from './addresses.ts';

/** Links between pages lead to an address of the site, and their anchor to a heading there. */
export const checkLinks: Check = (context) => {
  const outlineOf = outlinesOf(context);
  const anchorsAt = listAddresses(context);

  const check = (path: string, bodyLine: number, { url, line, column }: MarkdownLink) => {
    if (/^[a-z][a-z+.-]*:/i.test(url)) return [];
    const place = { path, line: line + bodyLine - 1, column, severity: 'error' as const };
    const [location = '', anchor = ''] = url.split('#');
    const address = location.replace(/\?.*$/s, '');
    const target = address === '' ? () => outlineOf(path).anchors : anchorsAt.get(address);
    if (!target) {
      const near = findNearest(address, anchorsAt.keys()) ?? [...anchorsAt.keys()].find(endsLike(address));
      return {
        ...place,
        rule: 'broken-link' as const,
        what: `Tidak ada halaman di \`${address}\`.`,
        fix: near
          ? `Mungkin maksudnya \`${near}\`.`
          : 'Tulis alamat dari akar situs, misalnya `/akun/whitelist/`.',
      };
    }
    const anchors = target();
    if (anchor === '' || !anchors || anchors.includes(decode(anchor))) return [];
    const near = findNearest(decode(anchor), anchors);
    return {
      ...place,
      rule: 'broken-anchor' as const,
      what: `Tidak ada bagian \`#${anchor}\` di ${address ? `\`${address}\`` : 'halaman ini'}.`,
      fix: near ? `Mungkin maksudnya \`#${near}\`.` : mendAnchor(anchor, anchors),
    };
  };
  // All that could be parsed, so that a fault in a file's fields doesn't hide those in its text.
  return [...context.files.values()].flatMap(({ path, bodyLine }) =>
    outlineOf(path).links.flatMap((link) => check(path, bodyLine, link)),
  );
};

/** Whether an address ends with the folder that `address` ends with, as a relative link does. */
function endsLike(address: string): (known: string) => boolean {
  const last = address.split('/').findLast((part) => /\w/.test(part));
  return (known) => last !== undefined && known.endsWith(`/${last}/`);
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    // A lone % is no escape: the anchor is what is written.
    return anchor;
  }
}
