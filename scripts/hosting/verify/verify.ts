import { parseArgs } from 'node:util';
import { forEachConcurrently } from '../stage.ts';
import { type HostCheck, makeAsk, type Server } from './check.ts';
import { readerChecks } from './reader-checks.ts';
import { strangerChecks } from './stranger-checks.ts';

export const verifyUsage = `node scripts/hosting/configure.ts verify <address> [options]
  --user <name:password>   a login by password
  --cookie <header>        a session: the Cookie header, as the browser's tools show it
  --connect <host>[:<https port>[:<http port>]]
                           where the server is, such as 127.0.0.1 before the name leads to it`;

const rewrite = 'Write the site file again (npm run host), change nothing in it, and reload the server.';
/** How many findings of one check are printed. */
const shown = 5;

/** Verifies the server of an address, and prints what is right and what isn't. Returns how many checks found something. Throws on wrong arguments. */
export async function verify(args: string[]): Promise<number> {
  const server = parseServer(args);
  const { reader } = server;
  const silence = await server.stranger('/').then(() => '', String);
  if (silence) {
    console.log(`${server.address.origin} doesn't answer: ${silence}`);
    console.log(
      'Is the server running, does the name lead to it, and is its certificate valid? --connect says where it is.',
    );
    return 1;
  }
  const home = await reader?.('/').catch((error: unknown) => ({ status: String(error), body: '' }));
  const [hashed] = /\/_astro\/[\w.-]+\.(?:css|js)/.exec(home?.status === 200 ? `${home.body}` : '') ?? [];
  let wrong = await report('Without a login', strangerChecks(server, hashed));
  if (reader && hashed) wrong += await report('With a login', readerChecks(server, reader, hashed));
  else if (home) {
    const title = 'the home page opens';
    const fix = 'Try the same login in a browser. Is a build published?';
    const find = async () => [`status ${home.status}`];
    wrong += await report('With a login', [{ title, fix, paths: ['/'], find }]);
  } else console.log('\nOnly half is verified: --user or --cookie tries what readers get.');
  if (server.address.protocol === 'http:') console.log('\nBrowsers keep the guide offline by https only.');
  console.log(wrong === 0 ? '\nNothing is wrong.' : `\n${wrong} of these are wrong.`);
  return wrong;
}

function parseServer(args: string[]): Server {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { user: { type: 'string' }, cookie: { type: 'string' }, connect: { type: 'string' } },
  });
  const address = positionals.length === 1 && URL.parse(positionals[0] ?? '');
  if (!address || !/^https?:$/.test(address.protocol))
    throw new Error(`verify takes one address, https://…, not "${positionals.join(' ')}".`);
  const { user, cookie, connect } = values;
  if (user && cookie) throw new Error('Give --user or --cookie, not both.');
  if (user && !user.includes(':')) throw new Error('--user takes <name:password>.');
  const isSecure = address.protocol === 'https:';
  // Not at the colons of an IPv6 address, which stands in brackets.
  const [host, https, http] = connect?.split(/:(?=\d*(?::\d*)?$)/) ?? [];
  const stranger = makeAsk(address, { host, port: isSecure ? https : http });
  const login = user
    ? { authorization: `Basic ${Buffer.from(user).toString('base64')}` }
    : cookie && { cookie: cookie.replace(/^cookie: */i, '') };
  return {
    address,
    stranger,
    reader: login ? (path, headers) => stranger(path, { ...headers, ...login }) : undefined,
    plain: makeAsk(new URL(`http://${address.hostname}`), { host, port: http }),
    signOut: cookie && '/oauth2/sign_out',
  };
}

/** Prints a line for each check, and returns how many found something. */
async function report(heading: string, checks: readonly HostCheck[]): Promise<number> {
  console.log(`\n${heading}`);
  let wrong = 0;
  for (const { title, fix = rewrite, paths, find } of checks) {
    if (paths.length === 0) continue;
    const found: string[] = [];
    const add = async (path: string) => {
      for (const what of await find(path)) found.push(`${path}: ${what}`);
    };
    // The first error ends the check, as each may be a timeout.
    await forEachConcurrently(paths, add).catch((error: unknown) => found.push(String(error)));
    found.sort();
    console.log(`  ${found.length === 0 ? 'right' : 'WRONG'}  ${title}`);
    if (found.length === 0) continue;
    wrong += 1;
    for (const what of found.slice(0, shown)) console.log(`         ${what}`);
    if (found.length > shown) console.log(`         and ${found.length - shown} more`);
    console.log(`         Fix: ${fix}`);
  }
  return wrong;
}
