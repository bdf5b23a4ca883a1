import type { Reply } from '../../src/domain/replies/reply.ts';
import { type DiffBlock, diffBlocks } from '../../src/text/text-diff.ts';
import type { BranchChanges } from './compare.ts';
import type { ReportSection } from './report.ts';

/** The replies that change, what has to be read again because of changed pages, and all other files that differ. */
export function describeOthers(changes: BranchChanges): ReportSection[] {
  const { replies, repliesToReread, outdated, otherFiles } = changes;
  return [
    {
      title: 'Balasan',
      entries: [
        ...replies.added.map((reply) => ({
          title: `Baru: ${nameOf(reply)}`,
          diff: textDiff('', reply.text),
        })),
        ...replies.edited.map(({ before, after }) => ({
          title: `Berubah: ${nameOf(after)}`,
          diff: textDiff(`${before.title}\n${before.text}`, `${after.title}\n${after.text}`),
        })),
        ...replies.removed.map((reply) => ({ title: `Dihapus: ${nameOf(reply)}` })),
      ],
    },
    {
      title: 'Perlu dibaca ulang',
      entries: [
        ...outdated.map(({ path, what, fix }) => ({ title: path, facts: [what, fix] })),
        ...repliesToReread.map(({ reply, page }) => ({
          title: `Balasan ${nameOf(reply)}`,
          facts: [`Dipakai halaman ${page.id}, yang aturannya berubah. Masih cocok?`],
        })),
      ],
    },
    {
      title: 'Berkas lain',
      entries: otherFiles.map(({ path, before, after }) => ({
        title: `${before === '' ? 'Baru: ' : after === '' ? 'Dihapus: ' : ''}${path}`,
        diff: textDiff(before, after),
      })),
    },
  ];
}

function textDiff(before: string, after: string): DiffBlock[] {
  return diffBlocks(linesOf(before), linesOf(after));
}

function linesOf(text: string) {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph' as const, text: line.trim() }));
}

function nameOf({ id, title }: Reply): string {
  return `${id} (${title})`;
}
