import type { Leak, LeakFinder, LeakRule } from './leak.ts';

const link =
  /(?:\b(?:https?|ftp|file):\/\/|(?<![\w@./-])(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?::\d+)?\/))[^\s<>"'`|\\^{}]+/gi;

const youTube = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be)[/?#:]/i;
/** A chat with a person, which is a leak by the phone number in its address. */
const chat = /^(?:https?:\/\/)?(?:(?:www\.)?wa\.me\/[(+\d]|[\w.]*whatsapp\.com\/.*phone=)/i;

/** Finds links to private places, and with a query, which may have a name or number. YouTube's query is allowed: it names videos. */
export const findLinks: LeakFinder = (text) =>
  [...text.matchAll(link)].flatMap(({ 0: found, index }): Leak[] => {
    const url = trimEnd(found);
    const rule = ruleOf(url);
    return rule ? [{ rule, start: index, end: index + url.length }] : [];
  });

function ruleOf(url: string): LeakRule | undefined {
  if (chat.test(url)) return undefined;
  if (findPrivateLinkFix(url)) return 'leak-private-link';
  return /\?./s.test(url) && !youTube.test(url) ? 'leak-link-query' : undefined;
}

/** The address without the punctuation of its sentence, and without a bracket that was opened before it. */
function trimEnd(found: string): string {
  const url = found.replace(/[.,;:!?*_~\]]+$/, '');
  const isUnopened = url.endsWith(')') && url.split(')').length > url.split('(').length;
  return isUnopened ? trimEnd(url.slice(0, -1)) : url;
}

const ticketFix = 'Hapus tautannya; ceritakan kasusnya tanpa data pelanggan.';
const toolFix = 'Hapus tautannya dan sebut nama alatnya saja.';

/** Hosts of what only some people may open, or whose links hide where they lead, by how to write without such a link. */
const hosts: Readonly<Record<string, string>> = {
  [ticketFix]:
    'kapturecrm.com zendesk.com freshdesk.com freshservice.com intercom.com hubspot.com salesforce.com force.com qontak.com',
  'Hapus tautannya dan sebut nomor pesannya saja: `KMC …`.': 't.me telegram.me telegram.dog',
  'Hapus tautannya dan sebut nama grupnya saja.':
    'whatsapp.com wa.me wa.link slack.com discord.gg discord.com line.me lin.ee zoom.us teams.microsoft.com meet.google.com chat.google.com groups.google.com',
  'Hapus tautannya; tulis isinya di sini, atau sebut nama berkasnya.':
    'drive.google.com docs.google.com script.google.com script.googleusercontent.com sheets.google.com sites.google.com photos.google.com mail.google.com calendar.google.com keep.google.com forms.gle photos.app.goo.gl dropbox.com onedrive.live.com 1drv.ms sharepoint.com office.com box.com notion.so notion.site airtable.com figma.com miro.com canva.com coda.io wetransfer.com we.tl mega.nz mediafire.com imgur.com ibb.co prnt.sc gyazo.com loom.com pastebin.com gist.github.com amazonaws.com storage.googleapis.com',
  'Tulis alamat tujuannya.':
    'bit.ly s.id tinyurl.com cutt.ly t.ly is.gd v.gd goo.gl rebrand.ly shorturl.at shorturl.asia ow.ly t.co rb.gy gg.gg tiny.cc tiny.one linktr.ee lynk.id app.link page.link onelink.me',
  [toolFix]:
    'lookerstudio.google.com datastudio.google.com tableau.com powerbi.com trello.com asana.com clickup.com monday.com atlassian.net bitbucket.org local internal intranet lan corp',
};

/** How to write without a link, and what such a link looks like in small letters and without its scheme. */
const places: readonly (readonly [fix: string, pattern: RegExp])[] = [
  [ticketFix, /\/(?:tickets?|tiket)\/(?:[^?#]*\/)?\d{3,}/],
  ...Object.entries(hosts).map(([fix, names]) => {
    const host = `(?:${names.replaceAll('.', '\\.').replaceAll(' ', '|')})`;
    // The front page of a service is public, except one of a customer's own.
    const own = '(?!(?:www|web|help|support)\\.)[\\w-]+\\.';
    return [fix, new RegExp(`^(?:[\\w-]+\\.)*(?:${host}(?::\\d+)?/[^?#]|${own}${host}(?:[:/]|$))`)] as const;
  }),
  // A team's own tools by their names, and the addresses of private networks.
  [
    toolFix,
    /^(?:[\w-]+[.-])*(?:admin|airflow|backoffice|cms|confluence|crm|dash(?:board)?|dasbor|dev|erp|gitlab|grafana|hris|internal|intranet|jenkins|jira|kibana|metabase|ops|phpmyadmin|redash|retool|sentry|sso|staging|stg|superset|uat|vpn|wiki)\d*[.-][\w-]*\.\w|^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2,3}[:/]/,
  ],
];

/** How to write without a link to a private place; undefined where the link leads to a public one. */
export function findPrivateLinkFix(link: string): string | undefined {
  const address = link.toLowerCase().replace(/^\w+:\/\//, '');
  const [fix] = places.find(([, pattern]) => pattern.test(address)) ?? [];
  return fix?.replace('…', /\/(\d+)(?:\?.*)?$/.exec(link)?.[1] ?? '…');
}
