import { createRequire } from 'node:module';
import { join } from 'node:path';
import { install } from '../setup/install.mjs';
import { ROOT } from '../setup/project.mjs';

/** The editor's own packages: a folder with a manifest and a lockfile, so that nobody else has to install them. */
const folder = join(ROOT, 'scripts', 'admin');

/** Finds modules among the editor's own packages. */
export const adminRequire = createRequire(join(folder, 'package.json'));

/** Installs the editor's packages where they are missing. Throws a SetupFailure where npm fails. */
export const installAdmin = () => install(folder, 'the editor', false);
