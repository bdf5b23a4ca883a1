import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client, type ClientOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { expect, it } from 'vitest';

const [, section = ''] = /^## For a copilot\n(.*?)^## /ms.exec(readFileSync('README.md', 'utf8')) ?? [];
const [, json = ''] = /^```json\n(.*?)^```/ms.exec(section) ?? [];
const { command, args, env } = JSON.parse(json.replace('/path/to/panduan-cs', resolve('.'))).mcpServers[
  'panduan-cs'
];

it.each<[revision: string, more: string[], id: string, options: ClientOptions]>([
  ['2025-11-25', [], 'layanan/eskalasi', {}],
  [
    '2026-07-28',
    ['--', resolve('tests/fixtures/sound')],
    'kebun/siram-tanaman',
    { versionNegotiation: { mode: { pin: '2026-07-28' } } },
  ],
])(
  'a client that is set up as the README says speaks %s, and has the tools of its table',
  async (revision, more, id, options) => {
    const client = new Client({ name: 'uji', version: '1' }, options);
    // Clients start servers in a folder of their own.
    await client.connect(new StdioClientTransport({ command, args: [...args, ...more], env, cwd: '/' }));
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    const { tools } = await client.listTools();
    const { structuredContent } = await client.callTool({ name: 'aturan', arguments: { id } });
    await client.close();
    const listed = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(tools.map(({ name }) => name)).toEqual(listed);
    const url = expect.stringContaining(`${env.GUIDE_SITE}/${id}/`);
    expect(structuredContent).toMatchObject({ id, url });
  },
);
