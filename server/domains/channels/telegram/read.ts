import { z } from 'zod';
import type { Happening, RemoteFile, Said } from '../shape/happening.ts';

const id = z.union([z.number(), z.string()]);
const person = z.looseObject({
  id,
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});
const chat = z.looseObject({ id, type: z.string().optional() });
const message = z.looseObject({
  message_id: id,
  date: z.number(),
  edit_date: z.number().optional(),
  chat,
  from: person.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  reply_to_message: z.looseObject({ message_id: id }).optional(),
  media_group_id: z.string().optional(),
});
const update = z.looseObject({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .looseObject({ id: z.string(), from: person, data: z.string().optional(), message: message.optional() })
    .optional(),
  my_chat_member: z
    .looseObject({ chat, date: z.number(), new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
  message_reaction: z
    .looseObject({
      chat,
      message_id: id,
      date: z.number(),
      new_reaction: z.array(z.looseObject({ emoji: z.string().optional() })),
    })
    .optional(),
});

type Message = z.output<typeof message>;
type Person = z.output<typeof person>;

/** What one update tells. @throws when it is none of Telegram's. */
export function readTelegram(body: string): Happening[] {
  const given = update.parse(JSON.parse(body));
  if (given.message) return [readMessage(given.message)];
  if (given.edited_message) return [edited(given.edited_message)];
  if (given.callback_query) return [chosen(given.callback_query)];
  if (given.my_chat_member) {
    const { chat: where, date, new_chat_member: now } = given.my_chat_member;
    const what = now.status === 'kicked' || now.status === 'left' ? ('left' as const) : ('came' as const);
    return [{ what, peer: String(where.id), at: new Date(date * 1000) }];
  }
  if (given.message_reaction) {
    const { chat: where, message_id: to, new_reaction: signs, date } = given.message_reaction;
    const emoji = signs.find((one) => one.emoji)?.emoji ?? null;
    const peer = String(where.id);
    return [{ what: 'reaction', peer, to: `${peer}:${to}`, emoji, at: new Date(date * 1000) }];
  }
  const kind = Object.keys(given).find((key) => key !== 'update_id') ?? 'nothing';
  return [{ what: 'left-alone', rule: `update-${kind}`.slice(0, 60) }];
}

const nameOf = ({ first_name: first, last_name: last }: Person) =>
  [first, last].filter(Boolean).join(' ') || null;

function readMessage(given: Message): Happening {
  const start = /^\/start(?:@\w+)?(?:\s+(\S{1,64}))?\s*$/.exec(given.text ?? '');
  // Whoever opens the talk sends this command without meaning to say anything; the link tells where they come from.
  if (start) {
    const from = given.from ? { from: { id: String(given.from.id), name: nameOf(given.from) } } : {};
    const at = new Date(given.date * 1000);
    return { what: 'came', peer: String(given.chat.id), by: start[1], at, ...from };
  }
  if (!given.from) return { what: 'left-alone', rule: 'no-sender' };
  const content = contentOf(given);
  if (!content) return { what: 'left-alone', rule: 'service-message' };
  return { ...said(given, given.from), ...content };
}

function said(given: Message, from: Person): Omit<Said, 'text'> {
  const peer = String(given.chat.id);
  const answered = given.reply_to_message?.message_id;
  return {
    what: 'message',
    id: `${peer}:${given.message_id}`,
    peer,
    isGroup: given.chat.type !== undefined && given.chat.type !== 'private',
    from: { id: String(from.id), name: nameOf(from) },
    at: new Date(given.date * 1000),
    language: from.language_code,
    ...(given.media_group_id ? { album: `${peer}:album:${given.media_group_id}` } : {}),
    ...(answered === undefined ? {} : { answers: `${peer}:${answered}` }),
  };
}

/** The new words of a message that was there already; each edit is known by its time. */
function edited(given: Message): Happening {
  if (!given.from) return { what: 'left-alone', rule: 'no-sender' };
  const content = contentOf(given);
  if (!content) return { what: 'left-alone', rule: 'service-message' };
  const { album: _one, ...base } = said(given, given.from);
  const when = given.edit_date ?? given.date;
  // The file of it came with the first words.
  return {
    ...base,
    id: `${base.id}:edit:${when}`,
    edits: base.id,
    at: new Date(when * 1000),
    text: content.text,
  };
}

function chosen({
  id: callback,
  from,
  data,
  message: under,
}: NonNullable<z.output<typeof update>['callback_query']>): Happening {
  const peer = String(under?.chat.id ?? from.id);
  const text = wordsOn(under, data) ?? '';
  if (text === '') return { what: 'left-alone', rule: 'choice-without-data' };
  const at = under ? new Date(Math.max(under.date * 1000, Date.now() - 86_400_000)) : new Date();
  return {
    what: 'message',
    id: `callback:${callback}`,
    peer,
    from: { id: String(from.id), name: nameOf(from) },
    at,
    text,
    ...(under ? { answers: `${peer}:${under.message_id}` } : {}),
  };
}

const keyboard = z.looseObject({
  inline_keyboard: z.array(
    z.array(z.looseObject({ text: z.string(), callback_data: z.string().optional() })),
  ),
});

/** What stands on the button that was pressed; its data alone where the message came without its keyboard. */
function wordsOn(under: Message | undefined, data: string | undefined): string | undefined {
  const shown = keyboard.safeParse(under?.reply_markup);
  const pressed = shown.data?.inline_keyboard.flat().find((one) => one.callback_data === data);
  return pressed?.text ?? data;
}

const part = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;

/** The words and the file of a message; null for those that only tell of the chat itself. */
function contentOf(given: Message): { text: string; files?: RemoteFile[] } | null {
  const text = given.text ?? given.caption ?? '';
  const photo = Array.isArray(given.photo) ? part(given.photo.at(-1)) : null;
  if (photo)
    return {
      text,
      files: [{ name: `photo-${given.message_id}.jpg`, type: 'image/jpeg', ref: String(photo.file_id) }],
    };
  for (const [kind, type, ending] of kinds) {
    const file = part(given[kind]);
    if (file)
      return {
        text: text || String(kind === 'sticker' ? (file.emoji ?? '') : ''),
        files: [fileOf(file, `${kind}-${given.message_id}.${ending}`, type)],
      };
  }
  const place = part(given.location);
  if (place) {
    const venue = part(given.venue);
    const point = `https://maps.google.com/?q=${Number(place.latitude)},${Number(place.longitude)}`;
    return { text: ['📍', venue?.title, venue?.address, point].filter(Boolean).join('\n') };
  }
  const card = part(given.contact);
  if (card) return { text: [card.first_name, card.last_name, card.phone_number].filter(Boolean).join('\n') };
  return text === '' ? null : { text };
}

const kinds = [
  ['animation', 'video/mp4', 'mp4'],
  ['document', 'application/octet-stream', 'bin'],
  ['video', 'video/mp4', 'mp4'],
  ['video_note', 'video/mp4', 'mp4'],
  ['voice', 'audio/ogg', 'ogg'],
  ['audio', 'audio/mpeg', 'mp3'],
  ['sticker', 'image/webp', 'webp'],
] as const;

function fileOf(file: Record<string, unknown>, usual: string, usualType: string): RemoteFile {
  const name = typeof file.file_name === 'string' ? file.file_name : usual;
  const type = typeof file.mime_type === 'string' ? file.mime_type : usualType;
  return { name, type, ref: String(file.file_id) };
}
