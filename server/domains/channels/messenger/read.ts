import { z } from 'zod';
import type { Happening, RemoteFile } from '../shape/happening.ts';

const attachment = z.looseObject({
  type: z.string(),
  payload: z.looseObject({ url: z.string().optional(), title: z.string().optional() }).optional(),
});
const message = z.looseObject({
  mid: z.string(),
  text: z.string().optional(),
  is_echo: z.boolean().optional(),
  is_deleted: z.boolean().optional(),
  is_unsupported: z.boolean().optional(),
  metadata: z.string().optional(),
  attachments: z.array(attachment).optional(),
  reply_to: z.looseObject({ mid: z.string().optional() }).optional(),
});
const event = z.looseObject({
  sender: z.looseObject({ id: z.string() }),
  recipient: z.looseObject({ id: z.string() }),
  timestamp: z.number(),
  message: message.optional(),
  message_edit: z
    .looseObject({ mid: z.string(), text: z.string(), num_edit: z.number().optional() })
    .optional(),
  postback: z
    .looseObject({ mid: z.string().optional(), title: z.string().optional(), payload: z.string().optional() })
    .optional(),
  delivery: z
    .looseObject({ mids: z.array(z.string()).optional(), watermark: z.number().optional() })
    .optional(),
  read: z.looseObject({ watermark: z.number().optional(), mid: z.string().optional() }).optional(),
  reaction: z.looseObject({ mid: z.string(), action: z.string(), emoji: z.string().optional() }).optional(),
});
const payload = z.looseObject({
  object: z.enum(['page', 'instagram']),
  entry: z.array(
    z.looseObject({
      id: z.string(),
      messaging: z.array(z.unknown()).optional(),
      standby: z.array(z.unknown()).optional(),
    }),
  ),
});

type Event = z.output<typeof event>;
type Message = z.output<typeof message>;

/** What Messenger or Instagram tells, event by event. @throws when it is no payload of theirs. */
export function readMessenger(body: string): Happening[] {
  const { entry } = payload.parse(JSON.parse(body));
  const all = entry.flatMap(({ id, messaging = [], standby = [] }): Happening[] => [
    ...messaging.flatMap((given) => {
      const parsed = event.safeParse(given);
      return parsed.success
        ? readEvent(parsed.data, id)
        : [{ what: 'left-alone' as const, rule: 'event-of-another-shape' }];
    }),
    // Another program answers this talk for the moment.
    ...standby.map(() => ({ what: 'left-alone' as const, rule: 'standby' })),
  ]);
  return all.length > 0 ? all : [{ what: 'left-alone', rule: 'no-message' }];
}

function readEvent(given: Event, account: string): Happening[] {
  const at = new Date(given.timestamp);
  const peer = given.sender.id;
  const { message: words, message_edit: edit, delivery, read, reaction, postback } = given;
  if (words) return [readWords(given, words, account)];
  if (edit) {
    const id = `${edit.mid}:edit:${edit.num_edit ?? given.timestamp}`;
    return [
      {
        what: 'message',
        id,
        account,
        peer,
        from: { id: peer, name: null },
        at,
        text: edit.text,
        edits: edit.mid,
      },
    ];
  }
  if (delivery)
    return (delivery.mids ?? []).map((id) => ({ what: 'status', id, account, state: 'delivered', at }));
  if (read?.mid) return [{ what: 'status', id: read.mid, account, state: 'read', at }];
  if (read) return [{ what: 'read-until', account, peer, at: new Date(read.watermark ?? given.timestamp) }];
  if (reaction) {
    const emoji = reaction.action === 'unreact' ? null : (reaction.emoji ?? '👍');
    return [{ what: 'reaction', account, peer, to: reaction.mid, emoji, at }];
  }
  if (postback) {
    const text = postback.title ?? postback.payload ?? '';
    const id = postback.mid ?? `postback:${peer}:${given.timestamp}`;
    return text
      ? [{ what: 'message', id, account, peer, from: { id: peer, name: null }, at, text }]
      : [{ what: 'left-alone', rule: 'postback-without-words' }];
  }
  const kind =
    Object.keys(given).find((key) => !['sender', 'recipient', 'timestamp'].includes(key)) ?? 'nothing';
  return [{ what: 'left-alone', rule: `event-${kind}`.slice(0, 60) }];
}

function readWords(given: Event, words: Message, account: string): Happening {
  const at = new Date(given.timestamp);
  const { mid, text = '', attachments = [] } = words;
  if (words.is_echo)
    return {
      what: 'echo',
      id: mid,
      account,
      peer: given.recipient.id,
      at,
      text: [text, ...attachments.map(({ type }) => `[${type}]`)].filter(Boolean).join('\n'),
      parcelId: words.metadata,
    };
  const peer = given.sender.id;
  if (words.is_deleted) return { what: 'taken-back', account, peer, message: mid, at };
  const files = attachments.flatMap((one, index): RemoteFile[] => {
    const usual = types[one.type];
    const url = one.payload?.url;
    return usual && url
      ? [{ name: `${one.type}-${index + 1}.${usual.ending}`, type: usual.type, ref: url }]
      : [];
  });
  // What is shared (a post, a story, a place) is a link with a title.
  const shared = attachments
    .filter((one) => !types[one.type])
    .map((one) =>
      [`[${one.type.slice(0, 40)}]`, one.payload?.title, one.payload?.url].filter(Boolean).join(' '),
    );
  const all = [text, ...shared].filter(Boolean).join('\n');
  const answers = words.reply_to?.mid ? { answers: words.reply_to.mid } : {};
  return {
    what: 'message',
    id: mid,
    account,
    peer,
    from: { id: peer, name: null },
    at,
    text: all,
    ...(words.is_unsupported ? { isWithheld: true } : {}),
    files,
    ...answers,
  };
}

const types: Record<string, { type: string; ending: string }> = {
  image: { type: 'image/jpeg', ending: 'jpg' },
  video: { type: 'video/mp4', ending: 'mp4' },
  audio: { type: 'audio/mp4', ending: 'm4a' },
  file: { type: 'application/octet-stream', ending: 'bin' },
};
