import { whenOpened } from './when-opened.ts';

// What every page carries of its address: most have neither a query nor a hash, and load nothing more.
const read = () =>
  import('./address.ts')
    .then((address) => address.readAddress())
    .catch(() => {
      // A script can't be fetched; the page itself needs none of it.
    });

if (location.search || location.hash) whenOpened(read);
addEventListener('hashchange', read);
