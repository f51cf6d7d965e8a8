import { findWorkspace, listBrands } from '../../domains/access/index.ts';
import { findOpeningHours, listPassages, openMinutesIn, prospectOf } from '../../domains/channels/index.ts';
import {
  findConversationForSending,
  findLink,
  listMessages,
  type MessageView,
  maskCodes,
  readLink,
  standOf,
} from '../../domains/conversations/index.ts';
import { listPromises } from '../../domains/promises/index.ts';
import {
  enoughCases,
  findRequest,
  findRequestOfConversation,
  findStanding,
  spreadOf,
} from '../../domains/requests/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage, type Language } from '../../kernel/language.ts';
import type { Context } from '../../platform/command.ts';
import { noticeOf } from './notice-page.ts';

/** What a link leads to: a page, the offer of a fresh link, or nothing at all. */
export type Found =
  | { stand: 'gone' }
  | {
      stand: 'open' | 'stale';
      context: Context;
      request: RequestRow;
      customerId: string;
      /** Whom the customer writes to: the brand, or the company where there is none. */
      company: string;
      /** The colour of the brand that is spoken for; null is ours. */
      hue: number | null;
      language: Language;
      zone: string;
      /** Where one reads how the company treats data; null where nothing was published yet. */
      notice: string | null;
    };

type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequestOfConversation>>>;

/** Follows a link. What was never made, is forgotten, or leads to spam and trash answers alike. */
export async function follow(link: string, now: Date): Promise<Found> {
  const read = readLink(link);
  if (!read) return { stand: 'gone' };
  const context: Context = { actor: system(read.workspaceId), now };
  const row = await findLink(context, { secret: read.secret });
  const stand = row ? standOf(row, now) : 'gone';
  if (!row || stand === 'gone') return { stand: 'gone' };
  const request = await requestOf(context, row.conversationId);
  if (request?.folder !== 'work') return { stand: 'gone' };
  const { name, zone, language: own } = await findWorkspace(read.workspaceId);
  const { conversationId } = request;
  const { participants } = await findConversationForSending(context, { conversationId });
  const customer = participants.find((one) => one.customer.id === row.customerId)?.customer;
  // Whoever was taken out, or whose request went into somebody else's, reads nothing more.
  if (!customer) return { stand: 'gone' };
  const face = await faceOf(context, request.brandId, name);
  const language = [customer?.language, request.language, face.language, own].find(isLanguage) ?? 'en';
  const isOpen = stand === 'open' && request.status !== 'closed';
  return {
    ...{ context, request, language, zone },
    stand: isOpen ? 'open' : 'stale',
    customerId: row.customerId,
    ...{ company: face.company, hue: face.hue },
    notice: await noticeOf(context),
  };
}

/** The name, the colour and the language of the brand that is spoken for, or of the default one; else the company as it is. */
export async function faceOf(context: Context, brandId: string | null, company: string) {
  const brands = await listBrands(context, {});
  const brand = brands.find((one) => (brandId ? one.id === brandId : one.isDefault));
  return { company: brand?.name ?? company, hue: brand?.hue ?? null, language: brand?.language ?? null };
}

/** The request of a conversation, or the one that took it in. */
async function requestOf(context: Context, conversationId: string): Promise<RequestRow | null> {
  const row = await findRequestOfConversation(context, { conversationId });
  if (!row?.mergedIntoId) return row;
  const survivor = await findRequest(context, { request: row.id });
  return findRequestOfConversation(context, { conversationId: survivor.conversationId });
}

export type Shown = Extract<Found, { request: unknown }>;

type Asked = Pick<Shown, 'context' | 'request'>;

/**
 * Everything that the page shows of a request: never notes, nor what is not sent yet. @param language that of the reader,
 * for a request of which it is not known.
 */
export async function readPage({
  context,
  request,
  customerId,
  language = 'en',
}: Asked & Pick<Shown, 'customerId'> & { language?: Language }) {
  const all = await allMessages(context, request.conversationId);
  const unsent = new Set(all.filter((one) => !isSent(one, context.now)).map((one) => one.id));
  const messages = all.filter(
    ({ id, kind, verified, authorId }) =>
      (kind === 'incoming' && (verified || authorId === customerId)) || (kind === 'reply' && !unsent.has(id)),
  );
  const waiting = await readWaiting({ context, request });
  // What is promised in words that can still be taken back is no promise yet.
  const promises = waiting.promises.filter(({ messageId }) => messageId === null || !unsent.has(messageId));
  return {
    ...waiting,
    promises,
    messages: messages.map(withoutCodes).map(withoutScoreLinks),
    passages: await readPassages(context, request, language),
  };
}

/** By which apps this conversation may go on, while there is something to say. */
async function readPassages(context: Context, request: RequestRow, reads: Language) {
  if (request.status === 'closed') return [];
  const { conversationId, brandId } = request;
  const language = isLanguage(request.language) ? request.language : reads;
  return listPassages(context, { conversationId, brandId, language });
}

/** Where a request stands in the line, how long that usually takes, and what is promised. */
async function readWaiting({ context, request }: Asked) {
  const standing = await findStanding(context, { requestId: request.id });
  const hours = await findOpeningHours(context, { teamId: request.teamId });
  const own = { from: request.createdAt, to: context.now };
  const [elapsed = 0, ...waits] = openMinutesIn(hours, [own, ...(standing?.waits ?? [])]);
  const isLate = waits.length >= enoughCases;
  const spread = request.status === 'open' ? spreadOf(waits, elapsed) : null;
  const when = spread && prospectOf(hours, context.now, Math.max(1, spread.median)).expectedAt;
  const open = await listPromises(context, { requestId: request.id, state: 'open' });
  return { standing, spread, isLate, when, promises: open.items };
}

/** What came in may be a code that another company sent to prove an address; what we wrote is meant for the reader. */
const withoutCodes = (one: MessageView): MessageView =>
  one.kind === 'incoming'
    ? { ...one, text: maskCodes(one.text ?? ''), html: one.html && maskCodes(one.html) }
    : one;

/** A mail that asks how it was carries a link for each score: as words the scores alone are read, for the page asks itself. */
const withoutScoreLinks = (one: MessageView): MessageView =>
  one.kind === 'reply' && one.text ? { ...one, text: one.text.replace(scoreLinks, '') } : one;
const scoreLinks = / ?\[https?:\/\/\S+\/s\/[\w-]{54}\?score=[\w-]+\]/g;

const isSent = ({ sendAt }: MessageView, now: Date) => sendAt === null || sendAt <= now;

async function allMessages(context: Context, conversationId: string): Promise<MessageView[]> {
  const found: MessageView[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listMessages(context, { conversationId, ...(cursor ? { cursor } : {}) });
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}
