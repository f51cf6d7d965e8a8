import { z } from '@hono/zod-openapi';
import { showRemotePictures } from '../../../platform/html/index.ts';
import type { MessageView } from '../../conversations/index.ts';

const person = z.object({ address: z.string(), name: z.string() });

/** A message as the API gives it (docs/guides/api.md). */
export const messageSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['incoming', 'reply', 'note', 'system']),
    text: z.string(),
    html: z.string().nullable(),
    quotedText: z.string().nullable(),
    quotedHtml: z.string().nullable(),
    /** For system lines: what happened, as a code with its values. */
    system: z
      .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
      .nullable(),
    author: z.object({ type: z.string(), id: z.uuid().nullable(), name: z.string() }),
    channel: z.string(),
    language: z.string().nullable(),
    to: z.array(person),
    cc: z.array(person),
    createdAt: z.iso.datetime(),
    sendAt: z.iso.datetime().nullable(),
    delivery: z
      .object({
        state: z.enum(['queued', 'sent', 'delivered', 'failed', 'not-sent']),
        reason: z.string().nullable(),
        /** When the customer read it, where the channel tells. */
        readAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    attachments: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        type: z.string(),
        size: z.number().int(),
        url: z.string(),
        contentId: z.string().nullable(),
        isInline: z.boolean(),
        /** Not `ready`, not handed out: `waiting` for the virus scanner, `infected`, or `masked` for whoever sees no addresses. */
        state: z.enum(['ready', 'waiting', 'infected', 'masked']),
      }),
    ),
    /** Who signed it (S/MIME), and what became of checking that; null when nobody did. */
    signature: z
      .object({
        state: z.enum(['valid', 'altered', 'other-address', 'expired', 'unknown-issuer', 'unreadable']),
        name: z.string().nullable(),
        address: z.string().nullable(),
        issuer: z.string().nullable(),
      })
      .nullable(),
    verified: z.boolean(),
    automatic: z.boolean(),
    redacted: z.boolean(),
    /** How many secrets (cards, keys, passwords, codes) were hidden in it when it was written. */
    hiddenSecrets: z.number().int(),
    /** Signs that colleagues put under it. */
    reactions: z.array(z.object({ reaction: z.string(), memberId: z.uuid() })),
    /** Short answers that a reply offers to choose among. */
    choices: z.array(z.string()),
    /** The sign that the customer put under it, in their app. */
    customerReaction: z.string().nullable(),
    /** The sign that we put under the customer’s words, in their app. */
    ownReaction: z.string().nullable(),
    remotePictures: z.number().int(),
    mailId: z.uuid().nullable(),
    authentication: z.object({ spf: z.string(), dkim: z.string(), dmarc: z.string() }).nullable(),
  })
  .openapi('Message');

/** The API's form of a message. Pictures of strangers are loaded through the guarded proxy, on a click only. */
export function shownMessage(
  message: MessageView,
  options: { pictures: boolean },
): z.infer<typeof messageSchema> {
  const {
    id,
    kind,
    text,
    quotedText,
    author,
    channel,
    language,
    to,
    cc,
    verified,
    automatic,
    remotePictures,
    attachments,
    reactions,
  } = message;
  const isSystem = kind === 'system';
  const picture = (html: string | null) =>
    html === null ? null : withPictures(html, message, options.pictures);
  return {
    ...{
      id,
      kind,
      quotedText,
      author,
      channel,
      language,
      to,
      cc,
      verified,
      automatic,
      remotePictures,
      attachments,
      reactions,
    },
    text: isSystem ? '' : text,
    html: picture(message.html),
    quotedHtml: picture(message.quotedHtml),
    system: isSystem ? JSON.parse(text) : null,
    createdAt: message.createdAt.toISOString(),
    sendAt: message.sendAt?.toISOString() ?? null,
    delivery: deliveryOf(message),
    choices: message.choices ?? [],
    customerReaction: message.customerReaction,
    ownReaction: message.ownReaction,
    signature: message.signature,
    redacted: message.redactedAt !== null,
    hiddenSecrets: message.hiddenSecrets,
    mailId: message.source?.mailId ?? null,
    authentication: message.source?.authentication ?? null,
  };
}

function deliveryOf({ deliveryState: state, deliveryReason: reason, readAt }: MessageView) {
  return state ? { state, reason, readAt: readAt?.toISOString() ?? null } : null;
}

/** Pictures that came inside the mail get their signed links; remote ones go through the proxy or stay away. */
function withPictures(html: string, message: MessageView, remote: boolean): string {
  const inside = message.attachments.reduce(
    (text, file) => (file.contentId ? text.replaceAll(`cid:${file.contentId}`, file.url) : text),
    html,
  );
  if (!remote) return inside;
  return showRemotePictures(
    inside,
    (address) => `/api/v1/pictures?message=${message.id}&address=${encodeURIComponent(address)}`,
  );
}
