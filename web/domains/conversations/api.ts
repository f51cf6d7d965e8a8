import { queryOptions } from '@tanstack/react-query';
import { call, sendFile, spokenWorkspace } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { LiveRule } from '../../platform/live/Live.tsx';
import type { Attachment, Draft, Message, NewMessage, Reaction, Secret, SharedDraft } from './types.ts';

/** The place of a side conversation, where other places are requests. */
export const sidePlace = (conversationId: string) => `side:${conversationId}`;

/** Where the words of a place are: a request, or a conversation beside it. */
export const pathOf = (place: string) =>
  place.startsWith('side:') ? `/side-conversations/${place.slice(5)}` : `/requests/${place}`;

/** Milliseconds between two looks while the virus scanner has a file of the conversation. */
const whileScanning = 5_000;
const isBeingScanned = ({ attachments }: Message) => attachments.some(({ state }) => state === 'waiting');

/** All messages of a request, oldest first; long conversations are fetched page by page to the end. */
export const messagesQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['messages', requestId],
    queryFn: ({ signal }) => allMessages(requestId, signal),
    refetchInterval: ({ state }) => (state.data?.some(isBeingScanned) ? whileScanning : false),
  });

/** My draft on a request, or null. */
export const draftQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['draft', requestId],
    queryFn: async () => (await call<{ draft: Draft | null }>('GET', `${pathOf(requestId)}/draft`)).draft,
    staleTime: 0,
    gcTime: 0,
  });

export const writeMessage = (requestId: string, message: NewMessage) =>
  call<Message>('POST', `${pathOf(requestId)}/messages`, {
    body: message,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });

/** Takes a reply back while it has not left. */
export const takeBack = (messageId: string) => call<void>('DELETE', `/messages/${messageId}`);

/** Sends a reply by an app that did not arrive once more. */
export const resend = (messageId: string) => call<void>('POST', `/messages/${messageId}/resending`);

/** Puts a sign under the customer's words in their app; null takes it away. */
export const putSign = (messageId: string, emoji: string | null) =>
  call<void>('PUT', `/messages/${messageId}/sign`, { body: { emoji } });

/** Blackens a part of a message everywhere it is kept. */
export const redact = (messageId: string, text: string) =>
  call<{ messageIds: string[] }>('POST', `/messages/${messageId}/redactions`, { body: { text } });

/** Shows the secrets that were hidden in a message; the trail keeps that somebody looked. */
export const revealSecrets = async (messageId: string) =>
  (await call<{ secrets: Secret[] }>('POST', `/messages/${messageId}/secret-reveals`)).secrets;

/** Forgets them for good, and the original mail with them. */
export const forgetSecrets = (messageId: string) => call<void>('DELETE', `/messages/${messageId}/secrets`);

/** The link to a file that is kept back for whoever sees no addresses; the look is noted. */
export const revealFile = async (messageId: string, fileId: string) =>
  (await call<{ url: string }>('POST', `/messages/${messageId}/file-reveals`, { body: { fileId } })).url;

/** Takes one's own note back. */
export const takeBackNote = (messageId: string) => call<void>('DELETE', `/notes/${messageId}`);

/** Puts a sign under a message, or takes it away. */
export const react = (messageId: string, reaction: Reaction, on: boolean) =>
  call<void>('PUT', `/messages/${messageId}/reactions`, { body: { reaction, on } });

/** What colleagues have begun here and let the team see. */
export const sharedDraftsQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['shared-drafts', requestId],
    queryFn: async () => (await call<Page<SharedDraft>>('GET', `/requests/${requestId}/shared-drafts`)).items,
  });

export const shareDraft = (requestId: string, sharing: 'shared' | 'check' | null, checkerId?: string) =>
  call<void>('PUT', `/requests/${requestId}/draft/sharing`, { body: { sharing, checkerId } });

export const checkDraft = (requestId: string, { member, version }: SharedDraft) =>
  call<void>('POST', `/requests/${requestId}/shared-drafts/${member.id}/check`, { body: { version } });

export const takeOverDraft = (requestId: string, memberId: string) =>
  call<void>('POST', `/requests/${requestId}/shared-drafts/${memberId}/takeover`, { body: {} });

export const saveDraft = (requestId: string, draft: DraftInput, keepalive = false) =>
  call<{ version: number }>('PUT', `${pathOf(requestId)}/draft`, { body: draft, keepalive });

export const dropDraft = (requestId: string) => call<void>('DELETE', `${pathOf(requestId)}/draft`);

/** The HTML of a message with its remote pictures, which our guarded proxy fetches for the reader. */
export async function htmlWithPictures(requestId: string, messageId: string): Promise<string | null> {
  const shown = await allMessages(requestId, undefined, '1');
  const html = shown.find((message) => message.id === messageId)?.html ?? null;
  // A picture sends no header, so the workspace stands in its address.
  return (
    html?.replaceAll('/api/v1/pictures?', `/api/v1/pictures?workspace=${spokenWorkspace() ?? ''}&amp;`) ??
    null
  );
}

/** Sends a message with its files to somebody outside, with some words above it. */
export const forwardMessage = (messageId: string, to: string[], note: string) =>
  call<{ mailId: string }>('POST', `/messages/${messageId}/forwards`, { body: { to, note } });

export const uploadFile = (file: File) =>
  sendFile<Attachment>('/files', file, {
    'Content-Type': file.type || 'application/octet-stream',
    'X-File-Name': encodeURIComponent(file.name),
  });

export interface DraftInput {
  kind: Draft['kind'];
  html: string;
  cc: { address: string }[];
  fileIds: string[];
  version: number;
}

export const conversationsLive: LiveRule = {
  stale: ({ name }) => {
    if (/^conversation\.draft-/.test(name)) return [['shared-drafts']];
    if (/^(side-conversation|request|clock|decision)\./.test(name)) return [['messages']];
    return name.startsWith('message.') ? [['messages'], ['shared-drafts']] : [];
  },
};

async function allMessages(requestId: string, signal?: AbortSignal, pictures?: '1'): Promise<Message[]> {
  const found: Message[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Message> = await call('GET', `${pathOf(requestId)}/messages`, {
      query: { limit: 200, cursor, pictures },
      signal,
    });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
