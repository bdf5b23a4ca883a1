import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { type Build, type Built, buildSite } from '../built/build-site.ts';

/** The last day of the old rules of `buildChangingGuide`, and the first of the new ones. Both are made up. */
export const lastDay = '2026-11-30';
export const firstDay = '2026-12-01';
/** A page that was split, so that its address leads to a choice. */
export const splitPage = '/pengiriman/bukti/';
export const newAnswer = 'Update POD perlu lima hal rekaan.';

/**
 * Builds the guide of `today` from the real content and a made-up change of 1 December: a fifth POD condition, with one reply and the
 * flow ready and all else that speaks for it not; a decided SLA; and a page that was split.
 */
export async function buildChangingGuide(today: string, settings: Build['settings'] = {}): Promise<Built> {
  const tree = new Map(readTree('content').map((file) => [file.path, file]));
  const text = (path: string) => Buffer.from(tree.get(path)?.bytes ?? []).toString();
  const write = (path: string, content: string) => tree.set(path, { path, bytes: Buffer.from(content) });
  const copy = (from: string, to: string, fields: object, body?: string) => {
    const [, head = text(from), rest] = /^---\n(.*?)\n---\n(.*)$/s.exec(text(from)) ?? [];
    const data = stringify({ ...parse(head), ...fields });
    write(to, rest === undefined ? data : `---\n${data}---\n${body ?? rest}`);
  };
  const decisions = [
    { id: 'syarat-kelima', topic: 'Syarat kelima', decision: newAnswer, kind: 'rule' },
    { id: 'sla', topic: 'SLA verifikasi', decision: 'SLA-nya 24 jam kerja.', kind: 'rule' },
  ];
  write(
    'calibrations/2026-11-25.md',
    `---\n${stringify({ title: 'Kalibrasi rekaan', decisions })}---\n\nRekaan.\n`,
  );
  copy('guide/pengiriman/bukti-pod/awal.md', `guide/pengiriman/bukti-pod/${firstDay}.md`, {
    answer: newAnswer,
    basedOn: 'awal',
    recorded: '2026-11-25',
    change: { kind: 'changed', summary: 'Syarat kelima rekaan.' },
    decidedIn: ['2023-11-01#bukti-pod-sicepat', '2026-11-25#syarat-kelima'],
  });
  const confirmedAgainst = { 'pengiriman/bukti-pod': [firstDay] };
  const reply = '\nMohon kirim LIMA bukti rekaan, Kak.\n';
  copy(
    'replies/pod-semua-bukti/awal.md',
    `replies/pod-semua-bukti/${firstDay}.md`,
    { confirmedAgainst },
    reply,
  );
  copy('flows/bukti-pod/awal.yaml', `flows/bukti-pod/${firstDay}.yaml`, { confirmedAgainst });
  const to = ['pengiriman/bukti-pod', 'pengiriman/gagal-kirim'];
  write('moved.yaml', stringify([{ from: splitPage.slice(1, -1), to, date: '2026-11-20' }]));
  const sla = 'policy/sla-verifikasi-manual.yaml';
  const row = `  - from: ${firstDay}\n    state: confirmed\n    value: { hours: 24, count: working }\n    source: 2026-11-25#sla\n`;
  write(sla, text(sla) + row);
  return buildSite({ today, tree: [...tree.values()], settings });
}

/** Removes a built site; nothing where the build failed. */
export function removeBuilt(built: Built | undefined): void {
  if (built) rmSync(dirname(built.dist), { recursive: true, force: true });
}
