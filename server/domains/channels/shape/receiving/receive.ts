import { and, eq } from 'drizzle-orm';
import { isLanguage } from '../../../../kernel/language.ts';
import type { Run } from '../../../../platform/command.ts';
import { insertJobs } from '../../../../platform/jobs/queue.ts';
import { say } from '../../../../platform/messages.ts';
import {
  addToMessage,
  previewOf,
  readMessage,
  receiveMessage,
  writeSystemLine,
} from '../../../conversations/index.ts';
import { listCustomerCards, recogniseCustomer } from '../../../customers/index.ts';
import type { Said } from '../happening.ts';
import { languageByWords } from '../language.ts';
import { passageIn } from '../passages/passages.ts';
import { remindAt } from '../rules/window.ts';
import { channelMessages } from '../schema.ts';
import { type RemindJob, remindQueue } from '../sending/remind-window.ts';
import type { Place } from './place.ts';
import type { Prepared } from './prepare.ts';
import { lockThread, type Thread, writeThread } from './threads.ts';

type Coming = Prepared & { said: Said };

/** Makes the customer's words a message of the talk that they belong to. @returns the rule by which. */
export async function receive(run: Run, place: Place, coming: Coming): Promise<string> {
  const { said } = coming;
  const { connection } = place;
  if (coming.isKnown || !(await isNew(run, connection.id, said.id))) return 'repeated';
  const { peer, isGroup } = said;
  const talk = await lockThread(run, { connectionId: connection.id, peer, isGroup });
  const passage = isGroup ? null : await passageIn(run, connection, said.text);
  const thread = passage ? { ...talk, conversationId: passage.conversationId } : talk;
  if (await joinsAlbum(run, place, thread, coming)) return 'album';
  const customer = await recognise(run, place, coming);
  const at = momentOf(said.at, run.now);
  const text = passage?.text ?? textOf(place, coming);
  const former = await editedOf(run, connection.id, said.edits);
  const { conversationId, messageId } = await receiveMessage(run.context, {
    conversationId: thread.conversationId,
    channel: place.channel.name,
    subject: previewOf(text) || place.channel.name,
    customerId: customer.customerId,
    language: customer.language,
    teamId: connection.teamId,
    brandId: connection.brandId,
    text,
    html: null,
    quotedText: former,
    verified: true,
    files: coming.fileIds.map((fileId) => ({ fileId, contentId: null, isInline: false })),
    at,
    participants: participantsOf(thread, customer.customerId, passage !== null),
    folder: customer.isBlocked ? 'spam' : 'work',
  });
  await remember(run, {
    connectionId: connection.id,
    externalId: said.id,
    threadId: thread.id,
    conversationId,
    messageId,
    at,
  });
  if (said.album) await keepAlbum(run, connection.id, said.album, { conversationId, messageId, at });
  await noteWords(run, place, thread, { said, conversationId, at });
  return said.edits ? 'edited' : 'message';
}

/** A further picture of an album joins the message of its first; the talk is locked, so that one of them is the first. */
async function joinsAlbum(run: Run, place: Place, thread: Thread, coming: Coming): Promise<boolean> {
  const { said, fileIds } = coming;
  const connectionId = place.connection.id;
  const messageId = said.album ? await messageOf(run, connectionId, said.album) : null;
  if (!messageId) return false;
  const text = textOf(place, coming);
  const { conversationId } = await addToMessage(run.context, { messageId, text, fileIds });
  const at = momentOf(said.at, run.now);
  const known = { connectionId, externalId: said.id, threadId: thread.id };
  await remember(run, { ...known, conversationId, messageId, at });
  return true;
}

async function keepAlbum(
  { tx, actor }: Run,
  connectionId: string,
  externalId: string,
  known: { conversationId: string; messageId: string; at: Date },
): Promise<void> {
  const row = { workspaceId: actor.workspaceId, connectionId, externalId, ...known };
  await tx.insert(channelMessages).values(row).onConflictDoNothing();
}

/**
 * When it was said. No clock of a provider puts words into the future, where they would stand below all that follows;
 * and of a whole second its end is taken, so that an answer stands below what it answers.
 */
function momentOf(said: Date, now: Date): Date {
  const end = said.getMilliseconds() === 0 ? said.getTime() + 999 : said.getTime();
  return new Date(Math.min(end, now.getTime()));
}

/** The first in a talk asks; in a group, and where a conversation was brought along, the others take part beside. */
function participantsOf(thread: Thread, customerId: string, wasBrought: boolean) {
  const role = thread.conversationId === null ? ('requester' as const) : ('copied' as const);
  const takesPart = thread.isGroup || thread.conversationId === null || wasBrought;
  return takesPart ? [{ customerId, role }] : [];
}

type Known = typeof channelMessages.$inferInsert;

/** Takes the provider's id: of two that come at once the second one waits here, and finds it taken. */
async function isNew({ tx, actor, now }: Run, connectionId: string, externalId: string): Promise<boolean> {
  const row = { workspaceId: actor.workspaceId, connectionId, externalId, at: now };
  const made = await tx.insert(channelMessages).values(row).onConflictDoNothing().returning();
  return made.length > 0;
}

async function remember({ tx, actor }: Run, known: Omit<Known, 'workspaceId'>): Promise<void> {
  const { connectionId, externalId, ...rest } = known;
  const same = and(
    eq(channelMessages.workspaceId, actor.workspaceId),
    eq(channelMessages.connectionId, connectionId),
    eq(channelMessages.externalId, externalId),
  );
  await tx.update(channelMessages).set(rest).where(same);
}

async function recognise(run: Run, { channel, connection }: Place, { said, name }: Coming) {
  const language = languageByWords(said.text) ?? (isLanguage(said.language) ? said.language : null);
  const value = channel.addressKind === 'other' ? `${connection.id}:${said.from.id}` : said.from.id;
  const usual = say(isLanguage(connection.language) ? connection.language : 'en', 'customer-nameless');
  const known = { kind: channel.addressKind, value, name: name ?? usual, language, verified: true };
  const { customerId, language: theirs } = await recogniseCustomer(run.context, known);
  const [card] = await listCustomerCards(run.context, { customerIds: [customerId] });
  const spoken = isLanguage(theirs) ? theirs : (language ?? null);
  return { customerId, language: spoken, isBlocked: card?.blockedAt !== null && card !== undefined };
}

/** The words, and beneath them what could not be had. */
function textOf({ connection }: Place, { said, missing }: Coming): string {
  const language = isLanguage(connection.language) ? connection.language : 'en';
  const lines = missing.map((name) => say(language, 'channel-file-missing', { name }));
  if (said.isWithheld) lines.push(say(language, 'channel-withheld'));
  return [said.text, ...lines].filter(Boolean).join('\n\n');
}

/** The words that an edited message had before; the history of what was said is never rewritten. */
async function editedOf(run: Run, connectionId: string, edits: string | undefined): Promise<string | null> {
  if (edits === undefined) return null;
  const messageId = await messageOf(run, connectionId, edits);
  return messageId ? ((await readMessage(run.context, { messageId }))?.text ?? null) : null;
}

/** Our message behind a provider's id, or null. */
export async function messageOf(
  { tx, actor }: Run,
  connectionId: string,
  externalId: string,
): Promise<string | null> {
  const same = and(
    eq(channelMessages.workspaceId, actor.workspaceId),
    eq(channelMessages.connectionId, connectionId),
    eq(channelMessages.externalId, externalId),
  );
  const [row] = await tx.select({ id: channelMessages.messageId }).from(channelMessages).where(same);
  return row?.id ?? null;
}

async function noteWords(
  run: Run,
  { channel }: Place,
  thread: Thread,
  { said, conversationId, at }: { said: Said; conversationId: string; at: Date },
): Promise<void> {
  const isLatest = thread.lastWordsAt === null || at >= thread.lastWordsAt;
  const token = said.replyToken && isLatest ? { replyToken: said.replyToken, replyTokenAt: run.now } : {};
  const latest = isLatest ? { lastWordsAt: at } : {};
  await writeThread(run, thread.id, { conversationId, leftAt: null, cameBy: null, ...token, ...latest });
  if (thread.cameBy)
    await writeSystemLine(run.context, {
      conversationId,
      code: 'channel.came-by',
      params: { by: thread.cameBy },
    });
  const remind = isLatest ? remindAt(channel.can.windowHours, at) : null;
  if (remind === null || remind <= run.now) return;
  const data: RemindJob = {
    workspaceId: run.actor.workspaceId,
    threadId: thread.id,
    wordsAt: at.toISOString(),
  };
  await insertJobs(run.tx, remindQueue, [{ data, startAfter: remind }]);
}
