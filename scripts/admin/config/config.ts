import { stringify } from 'yaml';
import type { IsoDate } from '../../../src/domain/dated/iso-date.ts';
import type { Content } from '../../../src/domain/guide/content.ts';
import { collectionsOf } from './collections.ts';

/** Where the editor saves to, and the branch that changes start from. */
export interface EditorTarget {
  branch: string;
  /** The content's folder, from the repository's root. */
  folder: string;
  /** Today in Jakarta. */
  today: IsoDate;
}

/** The editor's `config.yml`. All of its fields come from the schemas, all of its choices from `content`. */
export function adminConfig(content: Content, { branch, folder, today }: EditorTarget): string {
  const config = {
    backend: {
      name: 'proxy',
      proxy_url: '/api/v1',
      branch,
      commit_messages: {
        create: 'Add {{path}}',
        update: 'Change {{path}}',
        delete: 'Remove {{path}}',
      },
    },
    locale: 'id',
    publish_mode: 'editorial_workflow',
    show_preview_links: false,
    // The guide has no pictures of its own; the editor insists on a folder.
    media_folder: folder,
    slug: { encoding: 'ascii' },
    collections: collectionsOf(content, today, folder),
  };
  return stringify(config, { aliasDuplicateObjects: false });
}
