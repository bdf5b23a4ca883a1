import { reportText } from '../../site/guide-part.ts';
import { copyText, copyWords, restAfter } from './clipboard.ts';
import { copyFrom } from './copy-from.ts';

// What a part of the page offers is copied at an address that always means this text: the link beside its heading copies itself, a button
// with `data-report` copies the line that reports the part as wrong. `[data-share]` has the page's own address.
addEventListener('click', ({ target }) => {
  const part = (target as Element).closest<HTMLElement>('.sl-anchor-link, [data-report]');
  if (part) copyPart(part);
});

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-report]')) button.disabled = false;

async function copyPart(part: HTMLElement): Promise<void> {
  const page = document.querySelector<HTMLElement>('[data-share]');
  if (!page) return;
  const { report } = part.dataset;
  const heading = (report === undefined ? part.previousElementSibling : part)?.textContent;
  const title = `${document.querySelector('h1')?.textContent}: ${heading}`;
  const address = new URL(report ?? (part as HTMLAnchorElement).hash, page.dataset.share);
  const said =
    report === undefined
      ? await copyLink(part, `${title}\n${address}`)
      : await copyFrom(part, reportText({ title, address }));
  page.querySelector('[data-announcement]')?.replaceChildren(said);
}

async function copyLink(link: HTMLElement, text: string): Promise<string> {
  const state = await copyText(text);
  const { button, announcement } = copyWords(state, '');
  link.dataset.said = button;
  setTimeout(() => delete link.dataset.said, restAfter(state));
  return announcement;
}
