import { spawnSync } from 'node:child_process';
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareDates, laterOf } from '../../src/domain/dated/iso-date.ts';
import { ownToRevision } from '../../src/domain/dated/revision-path.ts';
import type { Revision } from '../../src/domain/guide/page.ts';
import { chosen, pageField } from './choices.ts';
import { cutFields, editFields, readData } from './fields.ts';
import { Refusal, type ScaffoldKind } from './form.ts';
import { changeOf } from './revision.ts';

/** Bases a revision that was overtaken on what now holds before its day. */
export const merge: ScaffoldKind = {
  name: 'merge',
  label: 'Gabungkan revisi mendatang yang didahului revisi lain',
  example: 'merge pembayaran/bank-transfer',
  fields: [pageField],
  write({ page: id = '' }, { guide, texts }) {
    const { revisions, held } = chosen(guide.pages, id);
    const [overtaken] = held.toSorted((a, b) => compareDates(a.from, b.from));
    // One whose day has passed never entered into force, so that it begins today.
    const date = laterOf(overtaken?.from ?? '', guide.today);
    const before = revisions.findLast(({ from }) => compareDates(from, date) < 0);
    const none = `Tidak ada revisi \`${id}\` yang tertahan.`;
    if (!overtaken || !before)
      throw new Refusal(`${none} Kalau yang baru masih kosong isiannya, lengkapi dulu.`);
    const { path: was, slug, basedOn } = overtaken;
    const path = `guide/${id}/${date}.md`;
    if (path !== was && texts.has(path))
      throw new Refusal(`\`${path}\` sudah ada, jadi revisi ${slug} baru bisa digabung besok.`);
    const textAt = (each: string) => texts.get(each) ?? '';
    const merged = mergeRevision(overtaken, before, {
      base: textAt(`guide/${id}/${basedOn}.md`),
      ours: textAt(was),
      theirs: textAt(before.path),
    });
    if (merged.conflicts.length > 0) {
      const lines = merged.conflicts.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n');
      throw new Refusal(
        `Baris ini diubah di revisi ${slug} dan di ${before.version}, jadi tidak bisa digabung sendiri:\n${lines}\nSamakan sendiri di \`${was}\`, lalu tulis \`basedOn: ${before.version}\` dan bawa juga keputusan barunya. Sampai itu revisi ${slug} tertahan.`,
      );
    }
    return {
      files: [{ path, text: merged.text, was }],
      next: [
        `Baca lagi \`answer\` dan isinya: kini memuat juga perubahan ${before.version}${slug === date ? '' : `, dan berlaku mulai ${date}`}.`,
      ],
    };
  },
};

/** Fields of a revision that say nothing of the rule, or that are worked out from both. */
const notMerged = new Set([...ownToRevision, 'change', 'decidedIn', 'confirmedAgainst']);

/** Stands for the text below the fields. */
const body = '';

/** The text of `overtaken`, based on `before`, with what changed there since: fields and body by line, decisions as a set. */
function mergeRevision(overtaken: Revision, before: Revision, texts: Versions): Merged {
  const [base, ours, theirs] = [cutFields(texts.base), cutFields(texts.ours), cutFields(texts.theirs)];
  const keys = new Set([...ours.fields, ...theirs.fields].map(({ key }) => key));
  const all = [...keys, body].map((key) => {
    const textOf = ({ fields, after }: typeof ours) =>
      key === body ? after : (fields.find((field) => field.key === key)?.text ?? '');
    const own = { base: textOf(base), ours: textOf(ours), theirs: textOf(theirs) };
    return notMerged.has(key) ? { text: own.ours, conflicts: [] } : mergeLines(own);
  });
  const conflicts = all.flatMap((each) => each.conflicts);
  const text = ours.before + all.map((each) => each.text).join('');
  if (conflicts.length > 0) return { text, conflicts };

  const { kind, summary, drops } = overtaken.change;
  const [old = [], own = [], other = []] = [texts.base, texts.ours, texts.theirs].map((each) =>
    [readData(each).decidedIn ?? []].flat().map(String),
  );
  const gone = old.filter((ref) => !other.includes(ref));
  const decidedIn = [...new Set([...other, ...own])].filter((ref) => ![...gone, ...drops].includes(ref));
  const still = drops.filter((ref) => !gone.includes(ref));
  const change = changeOf(kind, summary, still);
  const fields = { id: overtaken.id, basedOn: before.version, change, decidedIn };
  return { text: editFields(text, fields), conflicts };
}

/** Two texts made from the same one. */
type Versions = Record<'base' | 'ours' | 'theirs', string>;

/** The text with the changes of both, except where there are conflicts: the lines of `ours` that `theirs` changed otherwise. */
interface Merged {
  text: string;
  conflicts: string[];
}

/** Merges line by line, as git does. */
export function mergeLines({ base, ours, theirs }: Versions): Merged {
  if (ours === base || ours === theirs) return { text: theirs, conflicts: [] };
  if (theirs === base) return { text: ours, conflicts: [] };
  using folder = mkdtempDisposableSync(join(tmpdir(), 'panduan-merge-'));
  for (const [name, text] of Object.entries({ base, ours, theirs }))
    writeFileSync(join(folder.path, name), text);
  const command = ['merge-file', '-p', 'ours', 'base', 'theirs'];
  const { status, stdout, error } = spawnSync('git', command, { cwd: folder.path, encoding: 'utf8' });
  if (status === null || status > 127) throw error ?? new Error('git merge-file gagal.');
  const ourSide = stdout.matchAll(/^<{7} ours\r?\n([\s\S]*?)^={7}\r?$/gm);
  const conflicts = [...ourSide].map(([, lines = '']) => lines.trim() || '(baris yang dihapus)');
  if (status === 0) return { text: stdout, conflicts: [] };
  // Never the text with git's marks in it.
  return { text: ours, conflicts: conflicts.length > 0 ? conflicts : ['(baris yang dihapus)'] };
}
