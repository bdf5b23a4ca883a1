/** A part of the guide that can be shared, and be reported as wrong. */
export interface GuidePart {
  /** The title of the page, and after a colon the heading of the part. */
  title: string;
  /** An address that always means this text. */
  address: URL;
}

/** What is shared of a part: its title, or what it `says`, and its address. */
export function shareText({ title, address }: GuidePart, says?: string): string {
  return `${says ? `${title}: ${says}` : title}\n${address}`;
}

/** The line by which an agent tells the TL that a part is wrong. */
export function reportText({ title, address }: GuidePart): string {
  return `Ada yang salah di Panduan CS, “${title}”\n${address}\nApa yang salah: `;
}

/**
 * The address of the form, filled in, that reports a part as wrong in the repository. Nothing that an agent typed is in it:
 * `.github/ISSUE_TEMPLATE/salah.yml` asks what is wrong.
 */
export function reportUrl({ title, address }: GuidePart, repository: string): string {
  const fields = new URLSearchParams({
    template: 'salah.yml',
    title: `Salah: ${title}`,
    bagian: `${address}`,
  });
  return `${repository}/issues/new?${fields}`;
}
