import { copyText } from './clipboard.ts';
import { copyWords, restAfter } from './copy-view.ts';

// The link beside a heading leads to the section on this page, and copies one that always means this text: `[data-share]` has its address.
addEventListener('click', async ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('.sl-anchor-link');
  const page = document.querySelector<HTMLElement>('[data-share]');
  if (!link || !page) return;
  const title = document.querySelector('h1')?.textContent;
  const heading = link.previousElementSibling?.textContent;
  const state = await copyText(`${title}: ${heading}\n${page.dataset.share}${link.hash}`);
  const { button, announcement } = copyWords(state, '');
  link.dataset.said = button;
  page.querySelector('[data-announcement]')?.replaceChildren(announcement);
  setTimeout(() => delete link.dataset.said, restAfter(state));
});
