/**
 * The id that an address's hash names. Undefined where it names none: it is empty, the top of the page, a text fragment, or a value that an
 * island reads, such as `#q=resi`.
 */
export function anchorOf(hash: string): string | undefined {
  const [written = ''] = hash.slice(1).split(':~:');
  if (written === '' || written === 'top' || written.includes('=')) return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
