import type { ReplyData } from '../../schemas/reply.ts';
import { asTyped } from '../../text/typed-text.ts';
import { formatRupiah, moneyProblemText, parsePositiveRupiah } from '../money/money.ts';
import { formatWallTime, isWallTime } from '../policy/wall-time.ts';
import { findManyVideos, type ManyVideos } from './video-link.ts';

/** A slot in a reply's text, which has to be filled before the reply is sent. */
export type Placeholder = ReplyData['placeholders'][string] & { name: string };

/** A typed value, read for its placeholder's type: the text that is sent, or the problem in Indonesian. */
export type Filled = { ok: true; text: string } | { ok: false; isEmpty: boolean; problem: string };

/** Reads a typed value: `100rb` is sent as `Rp 100.000`, a time with the time zone of Jakarta (WIB). */
export function readValue({ type, label }: Pick<Placeholder, 'type' | 'label'>, typed: string): Filled {
  // What looks empty is. Inside a word or an emoji, what nobody sees may be needed.
  if (asTyped(typed) === '') {
    return { ok: false, isEmpty: true, problem: `“${label}” belum diisi.` };
  }
  const line = typed.replace(/\s+/g, ' ').trim();
  switch (type) {
    case 'rupiah': {
      const amount = parsePositiveRupiah(typed);
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

const holdsText: Record<ManyVideos['holds'], string> = {
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
  const fix = many.video ? `Pakai ${many.video}.` : 'Salin tautan videonya sendiri.';
  return wrong(`Tautan ini membuka ${holdsText[many.holds]}, bukan satu video. ${fix}`);
}

function filled(text: string): Filled {
  return { ok: true, text };
}

function wrong(problem: string): Filled {
  return { ok: false, isEmpty: false, problem };
}
