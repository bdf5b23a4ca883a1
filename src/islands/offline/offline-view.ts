import { formatDate, type IsoDate, isIsoDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import type { GuideNews } from '../../offline/manifest.ts';

/** What the worker wrote on a page from the cache: why it comes from there, the guide's day, and when it was cached. */
export interface HeldMark {
  because: string;
  guide: string;
  since: string;
}

/** Number of changes that a notice names. Others are counted. */
const mostNamed = 3;

const causes: Readonly<Record<string, string>> = {
  slow: 'Jaringan sedang lambat.',
  failing: 'Server panduan sedang bermasalah.',
};

/** Says why a page comes from the cache, and how old it is. `online`: whether the browser has a network. */
export function ageWords({ because, guide, since }: HeldMark, online: boolean): string {
  const cause =
    causes[because] ??
    (online ? 'Server panduan tidak terjangkau.' : 'Perangkat sedang luring, tanpa jaringan.');
  const of = isIsoDate(guide) ? `panduan per ${formatDate(guide)}` : 'halaman yang pernah dibuka';
  const { day, minute } = jakartaClock(since);
  const when = minute ? `, disimpan ${day === guide ? '' : `${formatDate(day)} `}pukul ${minute} WIB` : '';
  return `${cause} Yang dibaca: ${of}${when}.`;
}

/** Says that the network is back. The page may have changed meanwhile. */
export const backWords = 'Jaringan tersambung lagi. Muat ulang untuk membaca versi terbaru halaman ini.';

/** An instant on Jakarta's clock; both are empty where the text is no instant. */
export function jakartaClock(instant: string): { day: IsoDate; minute: string } {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return { day: '', minute: '' };
  const minute = new Date(ms + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.');
  return { day: jakartaDate(ms), minute };
}

/** Milliseconds after which a build is old: a day, and two hours for a daily run that starts late. */
export const oldBuildMs = 26 * 3_600_000;

/** Says when a build was made, and in `old` what follows if that was too long ago; `old` is empty if it wasn't. `now`: milliseconds since 1970. */
export function buildWords(builtAt: string, now: number): { made: string; old: string } {
  const { day, minute } = jakartaClock(builtAt);
  const time = `${formatDate(day)} pukul ${minute} WIB`;
  return {
    made: `Panduan ini dibuat ${time}.`,
    old:
      now - Date.parse(builtAt) > oldBuildMs
        ? `Panduan ini belum diperbarui sejak ${time}. Untuk yang lebih baru, konfirmasi ke TL.`
        : '',
  };
}

/** The notice of what is new in `newest` for a tab that reads `mine`; undefined where both have the same content. */
export function newerWords(mine: GuideNews | undefined, newest: GuideNews) {
  if (!mine || mine.content === newest.content) return undefined;
  const known = new Set(mine.changes.map(({ id }) => id));
  const fresh = newest.changes.filter(({ id }) => !known.has(id)).map(({ title }) => title);
  const others = fresh.length - mostNamed;
  const note =
    fresh.length === 0
      ? 'Isinya dibetulkan atau dirapikan; log perubahan tidak mencatat aturan baru.'
      : others > 0
        ? `dan ${others} lainnya`
        : '';
  return { title: 'Ada panduan yang lebih baru', changes: fresh.slice(0, mostNamed), note };
}
