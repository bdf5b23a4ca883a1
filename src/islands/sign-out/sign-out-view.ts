/** Says how much the host hasn't heard yet, given the stored queue; empty where it has heard all. */
export function unsentLine(queue: string | null): string {
  let presses: unknown;
  try {
    presses = JSON.parse(queue ?? '[]');
  } catch {
    return '';
  }
  const count = Array.isArray(presses) ? presses.length : 0;
  return count > 0 ? `${count} tanggapan belum terkirim, dan ikut terhapus.` : '';
}
