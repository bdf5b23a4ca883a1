/** The limit of a message in Telegram: UTF-16 code units, after entities are parsed (https://core.telegram.org/bots/api#sendmessage). */
export const messageLimit = 4096;

/** A message with a link to the rest. One that is too long is cut between two words, before the link. */
export function fitMessage(lines: readonly string[], url: string): string {
  const link = `Selengkapnya: ${url}`;
  const room = messageLimit - link.length - 1;
  const text = lines.join('\n');
  const fitting = text.length > room ? `${text.slice(0, room - 2).replace(/\s\S*$/, '')} …` : text;
  return `${fitting}\n${link}`;
}

/** A message in Telegram's HTML, its first line in bold. */
export function toTelegramHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/^.*/, '<b>$&</b>');
}
