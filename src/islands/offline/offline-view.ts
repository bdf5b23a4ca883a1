import { formatDate, type IsoDate, isIsoDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import type { GuideNews } from '../../offline/manifest.ts';

/** What the worker wrote on a page that comes as held. */
export interface HeldMark {
  because: string;
  guide: string;
  since: string;
}

/** Changes named in a toast; more are counted as others. */
const mostNamed = 3;

const causes: Readonly<Record<string, string>> = {
  slow: 'Jaringan sedang lambat.',
  failing: 'Server panduan sedang bermasalah.',
};

/** Why a page comes as held, and how old it is. `online`: what the browser says of its network. */
export function ageWords({ because, guide, since }: HeldMark, online: boolean): string {
  const cause =
    causes[because] ??
    (online ? 'Server panduan tidak terjangkau.' : 'Perangkat sedang luring, tanpa jaringan.');
  const of = isIsoDate(guide) ? `panduan per ${formatDate(guide)}` : 'halaman yang pernah dibuka';
  const { day, minute } = jakartaClock(since);
  const when = minute ? `, disimpan ${day === guide ? '' : `${formatDate(day)} `}pukul ${minute} WIB` : '';
  return `${cause} Yang dibaca: ${of}${when}.`;
}

/** What is said once the network is back: the page may have changed meanwhile. */
export const backWords = 'Jaringan tersambung lagi. Muat ulang untuk membaca versi terbaru halaman ini.';

/** An instant on the clocks of Jakarta; both empty where the text is none. */
export function jakartaClock(instant: string): { day: IsoDate; minute: string } {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return { day: '', minute: '' };
  const minute = new Date(ms + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.');
  return { day: jakartaDate(ms), minute };
}

/** What a toast says of a newer guide. */
export interface NewerWords {
  title: string;
  changes: string[];
  note: string;
}

/** What is new in `newest` for a tab that reads `mine`; undefined where the tab reads that already, or something as new. */
export function newerWords(mine: GuideNews | undefined, newest: GuideNews): NewerWords | undefined {
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
