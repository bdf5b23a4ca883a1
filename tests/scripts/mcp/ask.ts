import { type CallToolResult, Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

export const today = '2024-06-01';
export const site = 'https://panduan.example';

/** How the server is started. It ends as soon as it asks the network for anything. */
export const serverAt = (...paths: string[]) => ({
  command: process.execPath,
  args: ['--import', './tests/fixtures/no-network.mjs', 'scripts/mcp.ts', ...paths],
  env: { GUIDE_TODAY: today, GUIDE_SITE: site },
});

/** What a tool said: its text, and the same as data; undefined where it is an error. */
export interface Said {
  text: string;
  data: Record<string, unknown> | undefined;
}

/** A server that answers from `path`, by the client of the SDK. */
export async function connect(path: string) {
  const client = new Client({ name: 'tes', version: '1' });
  const transport = new StdioClientTransport({ ...serverAt(path), stderr: 'pipe' });
  const noise: string[] = [];
  transport.stderr?.on('data', (chunk) => noise.push(String(chunk)));
  client.onerror = (error) => noise.push(error.message);
  await client.connect(transport);
  return {
    client,
    /** What it wrote on standard error, and what of its messages the client refused. */
    noise,
    async ask(name: string, input?: Record<string, unknown>): Promise<Said> {
      const { content, structuredContent, isError }: CallToolResult = await client.callTool({
        name,
        arguments: input,
      });
      const [only, ...more] = content;
      if (only?.type !== 'text' || more.length > 0) throw new Error('Not one text');
      if ((structuredContent === undefined) !== (isError === true))
        throw new Error('Neither data nor an error');
      return { text: only.text, data: structuredContent as Said['data'] };
    },
  };
}
