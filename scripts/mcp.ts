/**
 * `npm --silent run mcp`: answers a copilot's questions about the guide by the Model Context Protocol, on standard input and output,
 * from `content/` or what stands as argument: a folder of content, a build, or the `guide.json` of one. It asks no network. Exit code 2
 * where it can't begin.
 */
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { stringify } from 'yaml';
import { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };
import { formatDate } from '../src/domain/dated/iso-date.ts';
import { siteAddress } from '../src/domain/guide/site-address.ts';
import { readingRule } from '../src/site/copilot/markdown.ts';
import { messageOf, readToday, runCommand } from './command/command.ts';
import { type Library, openLibrary } from './mcp/library.ts';
import { tools } from './mcp/tools.ts';

z.config(z.locales.id());
await runCommand(async () => {
  const [path = 'content', ...more] = process.argv.slice(2);
  if (more.length > 0 || path.startsWith('-'))
    throw new Error('Usage: npm --silent run mcp [-- <content folder, build, or guide.json>]');
  const read = openLibrary(path, siteAddress(process.env.GUIDE_SITE));
  read(readToday());

  const answer = (answerFrom: (library: Library) => object) => {
    const say = (text: string) => ({ content: [{ type: 'text' as const, text }] });
    try {
      const library = read(readToday());
      const { asOf } = library.file;
      const old = `Panduan ini dari ${formatDate(asOf)}. Yang berubah sesudahnya tidak ada di sini.`;
      const structuredContent = { asOf, ...(asOf < readToday() && { stale: old }), ...answerFrom(library) };
      return { ...say(stringify(structuredContent, { lineWidth: 0 })), structuredContent };
    } catch (error) {
      return { ...say(messageOf(error)), isError: true };
    }
  };

  serveStdio(() => {
    const { name, version } = manifest;
    const server = new McpServer({ name, version }, { instructions: readingRule });
    for (const [tool, { description, input: inputSchema, answer: answerBy }] of Object.entries(tools))
      server.registerTool(
        tool,
        { description, inputSchema, annotations: { readOnlyHint: true, openWorldHint: false } },
        (input: unknown) => answer((library) => answerBy(library, readToday(), input as never)),
      );
    return server;
  });
});
