import { formatRupiah, group, type Rupiah } from '../../domain/money/money.ts';
import {
  type Sureness,
  supposedCodeReach,
  type Transfer,
  type Verdict,
} from '../../domain/money/transfer-check.ts';
import type { Slip, SlipKind } from '../../domain/money/typing-slip.ts';

type SlipVerdict = Extract<Verdict, { kind: 'slip' }>;

/** How sure an explanation is, in words and as the tone of a badge. */
export const surenessWords: Record<Sureness, { sureLabel: string; tone: string }> = {
  certain: { sureLabel: 'Pasti', tone: 'done' },
  possible: { sureLabel: 'Mungkin', tone: 'open' },
  weak: { sureLabel: 'Lemah', tone: 'past' },
};

/** What readers call each kind of slip. */
export const slipTitle: Record<SlipKind, string> = {
  swapped: 'Dua angka tertukar',
  'wrong-digit': 'Satu angka salah',
  'missing-digit': 'Satu angka kurang',
  'extra-digit': 'Satu angka lebih',
  'missing-zeros': 'Nolnya kurang',
  'extra-zeros': 'Nolnya lebih',
};

/** The name of a verdict, and why it fits, in one or two sentences with the amounts. */
export function wordsOf(verdict: Verdict, { total, code, paid }: Transfer): { title: string; why: string } {
  const isTotal = `${formatRupiah(paid)} sama dengan total belanja`;
  switch (verdict.kind) {
    case 'exact': {
      const sum = `${formatRupiah(total)} + ${group(code ?? 0)}`;
      return { title: 'Nominal tepat', why: `${isTotal} ditambah kode unik (${sum}).` };
    }
    case 'fits-code':
      return {
        title: `Tepat, jika kode uniknya ${group(verdict.paidCode)}`,
        why: `Selisihnya dengan total belanja ${formatRupiah(verdict.paidCode)}. Kode unik pesanan belum diisi, jadi belum pasti: cocokkan dengan kode di notifikasi reseller.`,
      };
    case 'without-code': {
      const missing = code === undefined ? 'Kurangnya' : `Kurang ${formatRupiah(code)},`;
      const why = `${isTotal}. ${missing} sebesar kode unik.`;
      return { title: 'Kode unik tidak ikut ditransfer', why };
    }
    case 'other-code':
      return {
        title: 'Memakai kode unik lain',
        why: `Selisihnya dengan total belanja ${formatRupiah(verdict.paidCode)}, sedangkan kode unik pesanan ini ${group(code ?? 0)}. Bisa jadi itu kode pesanan lain.`,
      };
    case 'slip':
      return {
        title: `${slipTitle[verdict.slip.kind]}${verdict.basis === 'total' ? ', dan tanpa kode unik' : ''}`,
        why: `${intendedText(verdict)}, yang ditransfer ${formatRupiah(paid)}: ${slipText(verdict.slip)}.${otherCodesText(verdict)}`,
      };
    case 'over':
    case 'under':
      return {
        title: verdict.kind === 'over' ? 'Lebih bayar' : 'Kurang bayar',
        why: `${differenceText({ total, code, paid })} Tidak cocok dengan satu pun pola salah ketik di kalkulator ini.`,
      };
    case 'unrelated': {
      const none = verdict.isFar
        ? `${formatRupiah(paid)} jauh dari yang harus dibayar, dan tidak ada`
        : 'Tidak ada';
      const why = `${none} pola salah ketik yang cocok. Pastikan uang ini memang untuk pembayaran Evermos.`;
      return { title: 'Tidak terkait pesanan ini', why };
    }
  }
}

/** How much too much or too little was paid, in one sentence. Without a code it compares with the total only. */
export function differenceText({ total, code, paid }: Transfer): string {
  const due = total + (code ?? 0);
  const isKnown = code !== undefined;
  if (paid === due)
    return isKnown ? 'Tidak ada selisih.' : 'Sama dengan total belanja, belum termasuk kode unik.';
  const [word, change] = paid > due ? ['Lebih', 'dikurangi'] : ['Kurang', 'ditambah'];
  const compared = isKnown ? formatRupiah(due) : `total belanja, belum ${change} kode unik`;
  return `${word} ${formatRupiah(Math.abs(paid - due))} dari ${compared}.`;
}

function intendedText({ basis, intended, codes }: SlipVerdict): string {
  const amount = formatRupiah(intended);
  if (basis === 'due') return `Seharusnya ${amount}`;
  if (basis === 'total') return `Total belanjanya ${amount}`;
  return `Jika kode uniknya ${group(codes[0] as Rupiah)}, seharusnya ${amount}`;
}

function otherCodesText({ basis, codes }: SlipVerdict): string {
  if (basis !== 'supposed-code') return '';
  const tried = ` Kode unik belum diisi; yang dicoba 1 sampai ${supposedCodeReach}.`;
  const others = codes.slice(1);
  if (others.length === 0) return tried;
  const named = others.slice(0, 3).map(group).join(', ');
  const more = others.length > 3 ? `, dan ${others.length - 3} kode lain` : '';
  return `${tried} Cocok juga dengan kode ${named}${more}.`;
}

function slipText({ kind, at, intended, typed }: Slip): string {
  const place = `ke-${at + 1} dari kiri`;
  switch (kind) {
    case 'swapped':
      return `angka ${intended.charAt(0)} dan ${intended.charAt(1)} yang bersebelahan tertukar`;
    case 'wrong-digit':
      return `angka ${place} seharusnya ${intended}, terketik ${typed}`;
    case 'missing-digit':
      return `angka ${intended} (${place}) tidak terketik`;
    case 'extra-digit':
      return `ada angka ${typed} tambahan (${place})`;
    case 'missing-zeros':
      return `${intended === '0' ? 'satu angka nol' : `${intended.length} angka nol di belakang`} tidak terketik`;
    case 'extra-zeros':
      return typed === '0'
        ? 'ada satu angka nol tambahan'
        : `ada ${typed.length} angka nol tambahan di belakang`;
  }
}
