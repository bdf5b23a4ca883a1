export interface ManyVideos {
  holds: 'channel' | 'playlist' | 'many';
  /** A link to the one video that the address also names; undefined where it names none. */
  video: string | undefined;
}

const youtubeHosts = /^(?:(?:www|m|music)\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/;
const videoId = /^[\w-]{11}$/;

/** What a link to more than one video holds, judged by its address. Undefined for a link to one video, and where that isn't known. */
export function findManyVideos(link: string): ManyVideos | undefined {
  const address = /^https?:/i.test(link) ? link : `https://${link}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const parts = url.pathname.split('/').filter(Boolean);
  if (youtubeHosts.test(url.hostname)) return onYoutube(url, parts);
  if (/(?:^|\.)tiktok\.com$/.test(url.hostname)) {
    const isChannel = parts[0]?.startsWith('@') && !(parts[1] === 'video' && parts[2]);
    return isChannel ? { holds: 'channel', video: undefined } : undefined;
  }
  if (parts.some((part) => /^playlists?$/i.test(part))) return { holds: 'playlist', video: undefined };
  return parts.some((part) => /^channels?$/i.test(part)) || /^videos$/i.test(parts.at(-1) ?? '')
    ? { holds: 'channel', video: undefined }
    : undefined;
}

function onYoutube({ hostname, searchParams }: URL, parts: readonly string[]): ManyVideos | undefined {
  const [first = '', second = ''] = parts;
  let id = first === 'watch' ? (searchParams.get('v') ?? '') : '';
  if (hostname.endsWith('youtu.be')) id = first;
  else if (/^(?:shorts|live|embed|v)$/.test(first)) id = second;
  const video = videoId.test(id) && id !== 'videoseries' ? `https://youtu.be/${id}` : undefined;
  if (first === 'playlist' || searchParams.has('list')) return { holds: 'playlist', video };
  if (video) return undefined;
  const isChannel = first.startsWith('@') || /^(?:channel|c|user)$/.test(first);
  return { holds: isChannel ? 'channel' : 'many', video };
}
