import { z } from 'zod';
import type { Happening, RemoteFile } from '../shape/happening.ts';

const message = z.looseObject({
  id: z.string(),
  from: z.string(),
  timestamp: z.union([z.string(), z.number()]),
  type: z.string(),
  context: z.looseObject({ id: z.string().optional() }).optional(),
});
const contact = z.looseObject({
  wa_id: z.string().optional(),
  profile: z.looseObject({ name: z.string().optional() }).optional(),
});

type Message = z.output<typeof message>;
type Place = { account: string; contacts: readonly unknown[] };

/** One message of a customer: words, a file, a sign, a choice. What it is decides what becomes of it. */
export function readMessage(given: unknown, { account, contacts }: Place): Happening {
  const parsed = message.safeParse(given);
  if (!parsed.success) return { what: 'left-alone', rule: 'message-of-another-shape' };
  const { id, from, type, context } = parsed.data;
  const at = new Date(Number(parsed.data.timestamp) * 1000);
  const part = partOf(parsed.data);
  if (type === 'reaction') {
    const emoji = typeof part.emoji === 'string' && part.emoji !== '' ? part.emoji : null;
    return { what: 'reaction', account, peer: from, to: String(part.message_id), emoji, at };
  }
  if (type === 'revoke')
    return { what: 'taken-back', account, peer: from, message: String(part.original_message_id), at };
  // A number that changed, or a phone that changed its keys: nobody said anything.
  if (type === 'system') return { what: 'left-alone', rule: `system-${String(part.type)}`.slice(0, 60) };
  if (type === 'unsupported') return { ...said(''), isWithheld: true };
  if (type === 'edit') {
    const edited =
      typeof part.message === 'object' && part.message !== null ? (part.message as Message) : null;
    const words = edited
      ? contentOf({ ...edited, type: String(edited.type ?? 'text') } as Message)
      : { text: '' };
    return { ...said(words.text), id: `${id}`, edits: String(part.original_message_id) };
  }
  const content = contentOf(parsed.data);
  return { ...said(content.text), ...(content.files ? { files: content.files } : {}) };

  function said(text: string) {
    const answers = context?.id ? { answers: context.id } : {};
    const name = nameOf(from, contacts);
    return {
      what: 'message' as const,
      id,
      account,
      peer: from,
      from: { id: from, name },
      at,
      text,
      ...answers,
    };
  }
}

function nameOf(from: string, contacts: readonly unknown[]): string | null {
  const all = contacts.map((one) => contact.safeParse(one).data).filter((one) => one !== undefined);
  return (all.find((one) => one.wa_id === from) ?? all[0])?.profile?.name ?? null;
}

function partOf(given: Message): Record<string, unknown> {
  const part = given[given.type];
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const inside = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function contentOf(given: Message): { text: string; files?: RemoteFile[] } {
  const part = partOf(given);
  switch (given.type) {
    case 'text':
      return { text: text(part.body) };
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return { text: text(part.caption), files: [fileOf(given.type, part)] };
    case 'location': {
      const point = `https://maps.google.com/?q=${Number(part.latitude)},${Number(part.longitude)}`;
      return { text: ['📍', text(part.name), text(part.address), point].filter(Boolean).join('\n') };
    }
    case 'contacts':
      return { text: cardsOf(given.contacts) };
    case 'button':
      return { text: text(part.text) };
    case 'interactive':
      return { text: choiceOf(part) };
    case 'order':
      return { text: orderOf(part) };
    default:
      return { text: `[${given.type.slice(0, 40)}]` };
  }
}

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
};

function fileOf(kind: string, part: Record<string, unknown>): RemoteFile {
  const type = text(part.mime_type).split(';')[0]?.trim() ?? '';
  const id = text(part.id);
  const ending = endings[type];
  const name = text(part.filename) || `${kind}-${id.slice(-8)}${ending ? `.${ending}` : ''}`;
  return { name, type: type || 'application/octet-stream', ref: id };
}

/** What was tapped on; a filled form as its lines, without the token that belongs to the program. */
function choiceOf(part: Record<string, unknown>): string {
  const chosen = inside(part[text(part.type)]);
  if (part.type === 'nfm_reply') {
    try {
      const fields = Object.entries(JSON.parse(text(chosen.response_json)) as Record<string, unknown>);
      return fields
        .filter(([name]) => name !== 'flow_token')
        .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('\n');
    } catch {
      return text(chosen.body);
    }
  }
  if (part.type === 'call_permission_reply') return `[call permission: ${text(chosen.response)}]`;
  return [text(chosen.title), text(chosen.description)].filter(Boolean).join('\n');
}

function cardsOf(cards: unknown): string {
  const all = Array.isArray(cards) ? cards : [];
  return all
    .map((card) => {
      const { name, phones, emails } = inside(card);
      const of = (list: unknown, key: string) =>
        (Array.isArray(list) ? list : []).map((one) => text(inside(one)[key])).filter(Boolean);
      return [text(inside(name).formatted_name), ...of(phones, 'phone'), ...of(emails, 'email')].join('\n');
    })
    .join('\n\n');
}

function orderOf(part: Record<string, unknown>): string {
  const items = Array.isArray(part.product_items) ? part.product_items : [];
  const lines = items.map((one) => {
    const { quantity, product_retailer_id: product, item_price: price, currency } = inside(one);
    return `${Number(quantity)} × ${String(product)} (${String(price)} ${String(currency)})`;
  });
  return [text(part.text), ...lines].filter(Boolean).join('\n');
}
