import type { PlaceholderType } from '../../schemas/reply.ts';
import { formatRupiah, moneyProblemText, parsePositiveRupiah } from '../money/money.ts';
import { formatWallTime, isWallTime } from '../policy/wall-time.ts';
import { findManyVideos, type ManyVideos } from './video-link.ts';

/** A gap in a reply's text that has to be filled before it is sent. */
export interface Placeholder {
  name: string;
  type: PlaceholderType;
  label: string;
  hint?: string | undefined;
}

/** A value as typed, read for its type: the text that is sent, or what to tell whoever typed it. */
export type Filled = { ok: true; text: string } | { ok: false; isEmpty: boolean; problem: string };

// A text of nothing but these looks empty; within a word or an emoji they may belong.
const invisible = /[\s\u200b-\u200f\u2060\ufeff]/g;

/** What a typed value says in the message: `100rb` is `Rp 100.000`, a time is by the clock of Jakarta. */
export function readValue({ type, label }: Pick<Placeholder, 'type' | 'label'>, typed: string): Filled {
  if (typed.replace(invisible, '') === '') {
    return { ok: false, isEmpty: true, problem: `“${label}” belum diisi.` };
  }
  const line = typed.replace(/\s+/g, ' ').trim();
  switch (type) {
    case 'rupiah': {
      const amount = parsePositiveRupiah(line);
      return amount.ok ? filled(formatRupiah(amount.value)) : wrong(moneyProblemText[amount.problem]);
    }
    case 'time':
      return isWallTime(line)
        ? filled(`${formatWallTime(line)} WIB`)
        : wrong('Ini bukan tanggal dan jam yang ada. Pilih keduanya di kalender isian ini.');
    case 'text':
      return /[{}]/.test(line) ? wrong('Hapus tanda kurung kurawal: { dan }.') : filled(line);
    case 'link':
      return readLink(line);
  }
}

const heldText: Record<ManyVideos['holds'], string> = {
  channel: 'satu channel',
  playlist: 'satu playlist',
  many: 'banyak video',
};

function readLink(line: string): Filled {
  if (!/^https?:\/\/[^\s{}]+$/i.test(line) || !URL.canParse(line)) {
    return wrong('Ini bukan tautan. Tempel alamat lengkapnya, mulai dari https://.');
  }
  const many = findManyVideos(line);
  if (!many) return filled(line);
  const mend = many.video ? `Pakai ${many.video}.` : 'Salin tautan videonya sendiri.';
  return wrong(`Tautan ini membuka ${heldText[many.holds]}, bukan satu video. ${mend}`);
}

function filled(text: string): Filled {
  return { ok: true, text };
}

function wrong(problem: string): Filled {
  return { ok: false, isEmpty: false, problem };
}
