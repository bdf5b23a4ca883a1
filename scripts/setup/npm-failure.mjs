import { SetupFailure } from './failure.mjs';

/**
 * @typedef {'network' | 'certificate' | 'refused' | 'lockfile' | 'missing' | 'integrity' | 'permission' | 'disk'
 *   | 'script' | 'other'} NpmFailureKind
 */

/**
 * Which of npm's error codes mean what. The order is the order of belief: a package's own script that failed for want
 * of a network says both, and the network is what has to be mended.
 * @type {[NpmFailureKind, RegExp][]}
 */
const KINDS = [
  [
    'network',
    /^(ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EPROTO|ERR_SOCKET_TIMEOUT|E[A-Z]+TIMEOUT|FETCH_ERROR|ERR_SOCKET_CLOSED|ENOTCACHED)$/,
  ],
  ['certificate', /CERT|ISSUER|SELF_SIGNED|UNABLE_TO_VERIFY/],
  ['disk', /^(ENOSPC|EDQUOT)$/],
  ['permission', /^(EACCES|EPERM|EROFS)$/],
  ['lockfile', /^EUSAGE$/],
  ['integrity', /^(EINTEGRITY|ESHA|Z_DATA_ERROR|TAR_BAD_ARCHIVE)$/],
  ['refused', /^(E401|E403|E407|E5\d\d|E429|ENEEDAUTH)$/],
  ['missing', /^(E404|ETARGET|ENOVERSIONS)$/],
  ['script', /^(ELIFECYCLE|\d+)$/],
];

/**
 * What kind of failure npm's output tells of. Reads `npm error code X` (npm 10 and later) and `npm ERR! code X`, also
 * where a package's script ran an npm of its own, and what unpacking stumbled over.
 * @param {string} output
 * @returns {NpmFailureKind}
 */
export function npmFailureKind(output) {
  const codes = [...output.matchAll(/(?:npm (?:error|ERR!) (?:code|errno)|TAR_ENTRY_ERROR) (\w+)/g)].map(
    (match) => match[1] ?? '',
  );
  for (const [kind, pattern] of KINDS) {
    if (codes.some((code) => pattern.test(code))) return kind;
  }
  return 'other';
}

const AGAIN = 'then run the command again';

/** Each kind's sentence and mend. @type {Record<NpmFailureKind, [(host: string) => string, string]>} */
const WORDS = {
  network: [
    (host) => `The packages could not be downloaded: ${host} cannot be reached.`,
    `Connect this machine to the network, ${AGAIN}. Behind a proxy, tell npm first:\n\`npm config set https-proxy http://host:port\`. What was downloaded already is kept.`,
  ],
  certificate: [
    (host) => `The packages could not be downloaded: the certificate of ${host} is not trusted here.`,
    `A company proxy usually stands between. Ask for its certificate and set NODE_EXTRA_CA_CERTS=/path/to/it.pem, ${AGAIN}.`,
  ],
  refused: [
    (host) => `The packages could not be downloaded: ${host} refused the request.`,
    `If it is a company registry, sign in with \`npm login\`; otherwise wait a few minutes, ${AGAIN}.`,
  ],
  lockfile: [
    () => 'package.json and package-lock.json do not agree, so nothing was installed.',
    `Run \`npm install\` to bring the lockfile up to date, commit it, ${AGAIN}. If you changed neither, \`git restore package.json package-lock.json\`.`,
  ],
  missing: [
    (host) => `A package in package-lock.json does not exist at ${host}.`,
    `A mirror may lag behind: look at \`npm config get registry\`, try the public one, ${AGAIN}.`,
  ],
  integrity: [
    () => 'A downloaded package is damaged, or is not the one package-lock.json names.',
    `Run \`npm cache clean --force\`, ${AGAIN}.`,
  ],
  permission: [
    () => 'npm may not write where it has to.',
    `Make this folder and npm's cache (\`npm config get cache\`) yours, for example \`sudo chown -R "$(id -u)" .\`, ${AGAIN}. Don't use sudo for npm itself.`,
  ],
  disk: [() => 'The disk is full.', `Free about 1 GB, ${AGAIN}.`],
  script: [
    () => "A package's own install script failed.",
    `Its output is above. If it is the package \`node\`: it downloads Node for this system, so look at the network first, ${AGAIN}.`,
  ],
  other: [
    () => 'npm could not install the packages.',
    `What npm said is above; its full log is in the folder that its last line names. Mend that, ${AGAIN}.`,
  ],
};

/**
 * The failure to tell, from all that npm printed.
 * @param {string} output
 * @param {NpmFailureKind} kind
 * @returns {SetupFailure}
 */
export function npmFailure(output, kind = npmFailureKind(output)) {
  const lines = errorLines(output);
  const host = /https?:\/\/([^/\s]+)/.exec(lines.join('\n') || output)?.[1] ?? 'the package registry';
  const [sentence, mend] = WORDS[kind];
  const told = lines.filter(kind === 'lockfile' ? isDifference : isTelling);
  const log = lines.filter((line) => line.includes('complete log'));
  return new SetupFailure(sentence(host), mend, [...told.slice(0, 12), ...log].join('\n'));
}

/** One of the packages about which package.json and the lockfile differ. @param {string} line */
function isDifference(line) {
  return /(Missing|Invalid): /.test(line);
}

/** Not an empty line, a stack, an error object printed whole, or an inner npm's chatter. @param {string} line */
function isTelling(line) {
  return !/^npm \S+ *$|^npm \S+ {3,}at |^npm \S+ {2,}\w+: |^npm \S+ [{}]|^npm \S+ npm (http|warn Unknown)|complete log/.test(
    line,
  );
}

/** @param {string} output */
function errorLines(output) {
  return output.split(/\r?\n/).filter((line) => /^npm (error|ERR!)/.test(line));
}
