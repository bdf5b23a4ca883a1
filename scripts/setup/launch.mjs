import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { runInForeground } from './foreground.mjs';
import { install } from './install.mjs';
import { projectEnv, projectNode, ROOT } from './project.mjs';

/**
 * Installs the project's packages, then runs a script with the project's own Node and ends as it ends.
 * @param {string | undefined} script a file of scripts/; undefined: only the install
 * @param {string[]} args
 * @throws {SetupFailure} when npm fails, or the project's Node does not start
 */
export async function launch(script, args) {
  await install(ROOT);
  if (script === undefined) return;
  const command = [join(ROOT, 'scripts', script), ...args];
  const { code } = await runInForeground(projectNode(), command, {
    cwd: ROOT,
    env: projectEnv(),
    stdio: ['ignore', 'inherit', 'inherit'],
  }).catch((error) => {
    throw new SetupFailure(
      'The packages are installed, but the Node among them does not start on this system.',
      'It needs Linux with glibc (not Alpine), macOS or Windows, on x64 or arm64, and npm must be allowed to run install scripts.\n' +
        'Delete node_modules, then run the command again.',
      String(error),
    );
  });
  process.exitCode = code ?? 1;
}
