import { autoRetry } from '@grammyjs/auto-retry';
import { Api, GrammyError, HttpError } from 'grammy';
import { adviseOn } from './advice.ts';

export type Chat = ReturnType<typeof openChat>;

/** Why Telegram didn't do something, in Indonesian, with what to do. What grammY throws may hold the token, so it goes no further. */
export class TelegramFailure extends Error {
  /** Whether it surely wasn't done. */
  readonly isRefused: boolean;

  constructor(error: unknown) {
    const { error_code: status = 500, description = '' } = error instanceof GrammyError ? error : {};
    super(adviseOn('Telegram', description && `${status} ${description}`));
    const { code = '' } = (error instanceof HttpError ? error.error : {}) as NodeJS.ErrnoException;
    this.isRefused = status < 500 || ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code);
  }
}

/** The chat that the environment names. In seconds: how long a request may take, and how long Telegram may ask to wait. */
export function openChat(env: NodeJS.ProcessEnv, timeoutSeconds = 30, maxDelaySeconds = 60) {
  const { TELEGRAM_BOT_TOKEN: token = '', TELEGRAM_CHAT: chat = '', TELEGRAM_API_URL: apiRoot } = env;
  const api = new Api(token, { timeoutSeconds, ...(apiRoot && { apiRoot }) });
  // What a broken server or a cut connection left without an answer may have been done. An edit may be repeated then; a message
  // would be there twice. Where there was no answer at all, auto-retry would repeat without limit.
  const limits = { maxRetryAttempts: 3, maxDelaySeconds, rethrowHttpErrors: true };
  const retry = autoRetry(limits);
  const retryRefused = autoRetry({ ...limits, rethrowInternalServerErrors: true });
  api.config.use((call, method, ...rest) =>
    (method === 'sendMessage' ? retryRefused : retry)(call, method, ...rest),
  );
  const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
  return {
    /** Resolves to the id of the new message, which replies to `message_id` where that is there. Rejects with a `TelegramFailure`. */
    async send(text: string, message_id?: number): Promise<number> {
      const reply = message_id && { reply_parameters: { message_id, allow_sending_without_reply: true } };
      const sending = api.sendMessage(chat, toTelegramHtml(text), { ...options, ...reply });
      const sent = await sending.catch((error) => Promise.reject(new TelegramFailure(error)));
      return sent.message_id;
    },

    /** Resolves to whether the message says this now; false where it is gone or can't be edited. Rejects with a `TelegramFailure`. */
    async edit(message: number, text: string): Promise<boolean> {
      const editing = api.editMessageText(chat, message, toTelegramHtml(text), options).then(() => true);
      return editing.catch((error) => {
        const why = error instanceof GrammyError ? error.description : '';
        if (why.includes('message is not modified')) return true;
        if (/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/.test(why)) return false;
        throw new TelegramFailure(error);
      });
    },
  };
}

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
