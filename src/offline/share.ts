const maxLength = 2000;

/**
 * What other apps share with the installed guide, as its manifest says. By POST, since a text in an address would be in the server's log:
 * the worker answers, and the server never sees it. Without the worker a server refuses the POST (405) and logs only the path.
 */
export const shareTarget = {
  action: '/cari/',
  method: 'POST',
  enctype: 'multipart/form-data',
  params: { title: 'judul', text: 'teks', url: 'tautan' },
} as const;

export function isShared({ method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>): boolean {
  return method === shareTarget.method && mode === 'navigate' && new URL(url).pathname === shareTarget.action;
}

/** The address of the search for what was shared, with the words behind the `#`. */
export function sharedAddress(form: Pick<FormData, 'get'>): string {
  const { title, text, url } = shareTarget.params;
  const shared = [text, title, url].map((name) => `${form.get(name) ?? ''}`.trim()).find(Boolean) ?? '';
  const words = new URLSearchParams({ q: shared.slice(0, maxLength) });
  return `${shareTarget.action}#${words}`.replaceAll('+', '%20');
}

export async function openShared(request: Request): Promise<Response> {
  return Response.redirect(sharedAddress(await request.formData()), 303);
}
