import { signOutPage } from '../offline/address.ts';

/**
 * The speculation rules of every page, which hosts name in a header: Chromium prerenders the page of a link that the reader points at.
 * A file has no slash at its end. The search page is opened by links that open the dialog in its place.
 */
const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: ['/', '/*/'] },
          { not: { href_matches: signOutPage } },
          { not: { selector_matches: '[download], [target], [rel~=nofollow], [data-search-open]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

export const GET = () => Response.json(rules);
