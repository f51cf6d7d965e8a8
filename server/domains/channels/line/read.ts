import { z } from 'zod';
import type { Happening, RemoteFile, Said } from '../shape/happening.ts';

/** The parts of a webhook event that are used (Messaging API reference, webhook event objects). */
const source = z.looseObject({
  type: z.string(),
  userId: z.string().optional(),
  groupId: z.string().optional(),
  roomId: z.string().optional(),
});
const event = z.looseObject({
  type: z.string(),
  mode: z.string().optional(),
  timestamp: z.number(),
  source: source.optional(),
  replyToken: z.string().optional(),
  message: z.looseObject({ id: z.string(), type: z.string() }).optional(),
  unsend: z.looseObject({ messageId: z.string() }).optional(),
});
const payload = z.looseObject({ events: z.array(z.unknown()) });

type Event = z.output<typeof event>;
type Message = NonNullable<Event['message']>;

/** What LINE tells, event by event. @throws when it is no payload of LINE. */
export function readLine(body: string): Happening[] {
  return payload.parse(JSON.parse(body)).events.map((given) => {
    const parsed = event.safeParse(given);
    return parsed.success ? readEvent(parsed.data) : { what: 'left-alone', rule: 'event-of-another-shape' };
  });
}

function readEvent(given: Event): Happening {
  const peer = given.source?.groupId ?? given.source?.roomId ?? given.source?.userId;
  // Another program answers this talk for the moment; it only lets us listen.
  if (given.mode === 'standby') return { what: 'left-alone', rule: 'standby' };
  if (!peer) return { what: 'left-alone', rule: 'no-sender' };
  const at = new Date(given.timestamp);
  switch (given.type) {
    case 'message':
      return given.message
        ? said(given, given.message, peer, at)
        : { what: 'left-alone', rule: 'no-message' };
    case 'unsend':
      return given.unsend
        ? { what: 'taken-back', peer, message: given.unsend.messageId, at }
        : { what: 'left-alone', rule: 'no-message' };
    case 'follow':
    case 'join':
      return { what: 'came', peer, at, replyToken: given.replyToken };
    case 'unfollow':
    case 'leave':
      return { what: 'left', peer, at };
    default:
      return { what: 'left-alone', rule: `event-${given.type}`.slice(0, 60) };
  }
}

function said(given: Event, message: Message, peer: string, at: Date): Said {
  const isGroup = given.source?.type !== 'user';
  const quoted = message.quotedMessageId;
  return {
    what: 'message',
    id: message.id,
    peer,
    isGroup,
    from: { id: given.source?.userId ?? peer, name: null },
    at,
    ...contentOf(message),
    ...(typeof quoted === 'string' ? { answers: quoted } : {}),
    ...(given.replyToken ? { replyToken: given.replyToken } : {}),
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function contentOf(message: Message): { text: string; files?: RemoteFile[] } {
  const file = (name: string, type: string) => ({ text: '', files: [{ name, type, ref: refOf(message) }] });
  switch (message.type) {
    case 'text':
      return { text: text(message.text) };
    case 'image':
      return file(`${message.id}.jpg`, 'image/jpeg');
    case 'video':
      return file(`${message.id}.mp4`, 'video/mp4');
    case 'audio':
      return file(`${message.id}.m4a`, 'audio/mp4');
    case 'file':
      return file(text(message.fileName) || message.id, 'application/octet-stream');
    case 'sticker':
      return stickerOf(message);
    case 'location':
      return { text: placeOf(message) };
    default:
      return { text: `[${message.type.slice(0, 40)}]` };
  }
}

/** Where the bytes lie: with LINE under the id of the message, or where the sending program has put them. */
function refOf(message: Message): string {
  const provider = z
    .looseObject({ type: z.literal('external'), originalContentUrl: z.string() })
    .safeParse(message.contentProvider);
  return provider.success ? provider.data.originalContentUrl : `content:${message.id}`;
}

function stickerOf(message: Message): { text: string; files: RemoteFile[] } {
  const id = text(message.stickerId);
  const ref = `https://stickershop.line-scdn.net/stickershop/v1/sticker/${encodeURIComponent(id)}/android/sticker.png`;
  const words = z.array(z.string()).safeParse(message.keywords);
  const meant = text(message.text) || (words.success ? words.data.slice(0, 3).join(', ') : '');
  return { text: meant ? `[${meant}]` : '', files: [{ name: `sticker-${id}.png`, type: 'image/png', ref }] };
}

function placeOf(message: Message): string {
  const where = [message.title, message.address].filter((one) => typeof one === 'string');
  const point = `https://maps.google.com/?q=${Number(message.latitude)},${Number(message.longitude)}`;
  return ['📍', ...where, point].join('\n');
}
