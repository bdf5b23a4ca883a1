import { join } from 'node:path';
import { type Apart, installApart, requireApart } from '../setup/apart.ts';
import { ROOT } from '../setup/project.mjs';

const editor: Apart = { folder: join(ROOT, 'scripts', 'admin'), name: 'the editor' };

/** Finds modules among the editor's own packages. */
export const adminRequire = requireApart(editor);

/** Installs the editor's packages where they are missing. */
export const installAdmin = () => installApart(editor);
