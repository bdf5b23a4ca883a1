/** `npm run build`: `astro build` in this process, in the project's environment. Takes what that takes, such as `--outDir <dir>`. */
import { pathToFileURL } from 'node:url';
import { projectEnv, toolCommand } from './setup/project.mjs';

Object.assign(process.env, projectEnv());
const [astro = ''] = toolCommand(['astro']).args;
process.argv.splice(2, 0, 'build');
await import(pathToFileURL(astro).href);
