import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under a folder, by its path there. */
export function filesOf(folder: string): string[] {
  return globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
}

/** A file's address. */
export const addressOf = (file: string) => `/${file.split('/').map(encodeURIComponent).join('/')}`;
