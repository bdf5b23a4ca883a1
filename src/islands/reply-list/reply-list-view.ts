/** An area of the list, with the ids in it that a link may lead to. */
export interface ListedArea {
  id: string;
  label: string;
  count: number;
  anchors: readonly string[];
}

/** What the list shows. */
export interface ReplyListView {
  /** The area shown; undefined for all. */
  area: string | undefined;
  /** How many replies are shown, in words. */
  line: string;
}

/** What the list shows for an address. An address that names no area, or leads to a reply of another, shows all. */
export function viewReplyList(areas: readonly ListedArea[], search: string, hash: string): ReplyListView {
  const asked = new URLSearchParams(search).get('area') ?? '';
  const area = areas.find(({ id }) => id === asked);
  const target = hash.slice(1);
  const isElsewhere = areas.some(({ id, anchors }) => id !== area?.id && anchors.includes(target));
  if (area && !isElsewhere) return { area: area.id, line: `${area.count} balasan di ${area.label}.` };
  const all = `${areas.reduce((sum, { count }) => sum + count, 0)} balasan di semua area.`;
  const isUnknown = asked !== '' && !area;
  return { area: undefined, line: isUnknown ? `Area “${asked.slice(0, 40)}” tidak ada. ${all}` : all };
}
