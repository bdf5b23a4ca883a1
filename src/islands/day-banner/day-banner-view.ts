import { type AsOf, correctionAfter, pageAsOf, pageAsThen } from '../../domain/dated/as-of.ts';
import { formatDate, type IsoDate, isIsoDate } from '../../domain/dated/iso-date.ts';
import { urlOnDay } from '../../domain/guide/urls.ts';
import { notYet, unreadableDay } from '../../domain/guide/wording.ts';
import type { RevisionRecord } from '../../schemas/guide-file.ts';

const standingWords: Record<Exclude<AsOf<RevisionRecord>['standing'], 'none'>, string> = {
  'in-force': 'Aturan di bawah ini berlaku pada hari itu.',
  awaiting: 'Pada hari itu aturannya masih ditunggu.',
  unrecorded: 'Mulai berlakunya tidak diketahui: belum tentu sudah berlaku pada hari itu.',
  removed: 'Pada hari itu aturan ini sudah dicabut.',
};

/**
 * What the banner says of `day`, which may be any text. `shown`: the slug of the revision shown; `revisions`: all, oldest first. `held`:
 * what is shown was the rule on that day; `other`: it wasn't, or nobody knows; `unreadable`: no such day exists. `to` is the address of
 * that day's revision, where another is shown; `opening` is what a citation begins with, where the page can be cited for that day.
 */
export function viewDay(revisions: readonly RevisionRecord[], shown: string, day: string, today: IsoDate) {
  if (!isIsoDate(day)) return { standing: 'unreadable', headline: unreadableDay(day), words: '' };
  const headline = `Kamu membaca panduan per ${formatDate(day)}.${day > today ? ` ${notYet}` : ''}`;
  const found = pageAsOf(revisions, day);
  if (found.standing === 'none') {
    const begins = found.next?.state === 'awaiting' ? 'mulai ditunggu' : 'mulai berlaku';
    const words = `Pada hari itu belum ada ketentuan; yang di bawah ini ${begins} sesudahnya.`;
    return { standing: 'other', headline, words };
  }
  const { revision, standing } = found;
  const then = pageAsThen(revisions, day);
  const said = then.standing === 'none' ? undefined : then.revision.slug;
  const isSaid = said === revision.slug && !correctionAfter(revision, day);
  const other = said === shown && said !== revision.slug ? 'menulis yang ini' : 'menulis lain';
  const difference =
    isSaid || day > today ? '' : ` Waktu itu panduan ${said === undefined ? 'belum menulisnya' : other}.`;
  const words = standingWords[standing];
  if (revision.slug === shown) {
    const all = `${words}${difference}`;
    const opening = `Per ${formatDate(day)}: ${day > today ? `${notYet} ` : ''}${all}`;
    return { standing: standing === 'in-force' ? 'held' : 'other', headline, words: all, opening };
  }
  const more = standing === 'in-force' ? '' : ` ${words}`;
  const to = urlOnDay(revision.url, day);
  return {
    standing: 'other',
    headline,
    words: `Yang di bawah ini bukan revisi hari itu.${more}${difference}`,
    to,
  };
}
