import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { install } from './install.mjs';
import { projectEnv, projectNode, ROOT } from './project.mjs';
import { SetupFailure } from './report.mjs';

/**
 * Installs the packages that a script needs, then runs a script with the project's own Node and ends as it ends.
 * @param {string | undefined} script a file of scripts/; undefined: only the install, of all packages
 * @param {string[]} args
 * @throws {SetupFailure} when npm fails, or the project's Node does not start
 */
export async function launch(script, args) {
  await install(ROOT, script !== 'start.ts');
  if (script === undefined) return;
  const child = spawn(projectNode(), [join(ROOT, 'scripts', script), ...args], {
    cwd: ROOT,
    env: projectEnv(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // The script ends what it has started, then itself.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  const [code] = await once(child, 'exit').catch((error) => {
    throw new SetupFailure(
      'The packages are installed, but the Node among them does not start on this system.',
      'It needs Linux with glibc (not Alpine), macOS or Windows, on x64 or arm64, and npm must be allowed to run install scripts.\n' +
        'Delete node_modules, then run the command again.',
      String(error),
    );
  });
  process.exitCode = code ?? 1;
}
