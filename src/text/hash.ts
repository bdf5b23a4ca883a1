/** The SHA-256 of a text or a file in hexadecimal. */
export async function hashOf(content: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The first half of a file's SHA-256 in hexadecimal. The build writes it into the service worker's manifest, and the worker checks
 * files with it. 128 bits tell files of two builds apart, and every browser fetches the manifest after each publish.
 */
export async function fileHashOf(content: BufferSource): Promise<string> {
  return (await hashOf(content)).slice(0, 32);
}
