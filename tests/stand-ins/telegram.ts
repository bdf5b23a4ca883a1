import { type Answered, type Asked, StandIn } from './stand-in.ts';

/** A message in the channel. */
export interface Message {
  /** As it is read, with its entities parsed. */
  text: string;
  html: string;
  replyTo: number | undefined;
  edits: number;
}

/** Telegram's Bot API with one bot in one channel (https://core.telegram.org/bots/api). */
export class TelegramStandIn extends StandIn {
  readonly token = '123456789:AAH-rahasia_sekali';
  readonly chat = '@panduan_cs';
  /** By their ids, in order. Deleting one here is deleting it in the channel. */
  readonly messages = new Map<number, Message>();
  /** Whether messages can be edited, which Telegram ends after a time for some. */
  isEditable = true;
  #lastId = 10;

  /** What is read in the channel, in order. */
  get texts(): string[] {
    return [...this.messages.values()].map(({ text }) => text);
  }

  protected answer({ path, body }: Asked): Answered {
    const [, token, method] = /^\/bot([^/]*)\/(\w+)$/.exec(path) ?? [];
    if (!token?.includes(':')) return refuse(404, 'Not Found');
    if (token !== this.token) return refuse(401, 'Unauthorized');
    if (body.chat_id !== this.chat) return refuse(400, 'Bad Request: chat not found');
    const parsed = parseHtml(body.text);
    if ('fault' in parsed) return refuse(400, `Bad Request: ${parsed.fault}`);
    if (body.parse_mode !== 'HTML') return refuse(400, 'Bad Request: this stand-in only knows HTML');
    if (method === 'sendMessage') return this.#send(body, parsed.text);
    if (method === 'editMessageText') return this.#edit(body, parsed.text);
    return refuse(404, 'Not Found: method not found');
  }

  #send(body: Asked['body'], text: string): Answered {
    const { message_id: replyTo, allow_sending_without_reply: mayBeGone } = body.reply_parameters ?? {};
    const isGone = replyTo !== undefined && !this.messages.has(replyTo);
    if (isGone && !mayBeGone) return refuse(400, 'Bad Request: message to be replied not found');
    this.#lastId += 1;
    this.messages.set(this.#lastId, {
      text,
      html: body.text,
      replyTo: isGone ? undefined : replyTo,
      edits: 0,
    });
    return { status: 200, body: { ok: true, result: { message_id: this.#lastId, date: 1, text } } };
  }

  #edit({ message_id: id, text: html }: Asked['body'], text: string): Answered {
    const message = this.messages.get(id);
    if (!message) return refuse(400, 'Bad Request: message to edit not found');
    if (!this.isEditable) return refuse(400, "Bad Request: message can't be edited");
    if (message.html === html)
      return refuse(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    Object.assign(message, { text, html, edits: message.edits + 1 });
    return { status: 200, body: { ok: true, result: { message_id: id, date: 1, edit_date: 2, text } } };
  }
}

/** The answer of Telegram where it refuses. */
export function refuse(status: number, description: string, parameters?: object): Answered {
  return { status, body: { ok: false, error_code: status, description, ...(parameters && { parameters }) } };
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Parses the HTML that Telegram takes, as far as the guide writes it: bold text and the four named entities. */
export function parseHtml(html: string): { text: string } | { fault: string } {
  const open: string[] = [];
  let fault = '';
  const text = html
    .replace(/<(\/?)([^>]*)>?/g, (_, slash: string, tag: string) => {
      if (tag !== 'b') fault ||= `can't parse entities: Unsupported start tag "${tag}"`;
      if (!slash) open.push(tag);
      else if (open.pop() !== tag) fault ||= `can't parse entities: Unmatched end tag "${tag}"`;
      return '';
    })
    .replace(/&(\w*);?/g, (entity, name: string) => signs[name] ?? entity);
  if (fault) return { fault };
  if (open.length > 0)
    return { fault: `can't parse entities: Can't find end tag corresponding to start tag "b"` };
  if (text.trim() === '') return { fault: 'message text is empty' };
  return text.length > 4096 ? { fault: 'message is too long' } : { text };
}
