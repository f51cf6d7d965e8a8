import { queryOptions } from '@tanstack/react-query';
import { addressOf, call, sendFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import { ProblemError } from '../../platform/client/problem.ts';
import type { LiveRule } from '../../platform/live/Live.tsx';
import type { Attachment, Draft, Message, NewMessage } from './types.ts';

/** All messages of a request, oldest first; long conversations are fetched page by page to the end. */
export const messagesQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['messages', requestId],
    queryFn: ({ signal }) => allMessages(requestId, signal),
  });

/** My draft on a request, or null. */
export const draftQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['draft', requestId],
    queryFn: async () => {
      try {
        return (await call<Draft | null | undefined>('GET', `/requests/${requestId}/draft`)) ?? null;
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 0,
    gcTime: 0,
  });

export const writeMessage = (requestId: string, message: NewMessage) =>
  call<Message>('POST', `/requests/${requestId}/messages`, {
    body: message,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });

/** Takes a reply back while it has not left. */
export const takeBack = (messageId: string) => call<void>('DELETE', `/messages/${messageId}`);

/** Blackens a part of a message everywhere it is kept. */
export const redact = (messageId: string, text: string) =>
  call<Message>('POST', `/messages/${messageId}/redactions`, { body: { text } });

export const saveDraft = (requestId: string, draft: DraftInput, keepalive = false) =>
  call<Draft>('PUT', `/requests/${requestId}/draft`, { body: draft, keepalive });

export const dropDraft = (requestId: string) => call<void>('DELETE', `/requests/${requestId}/draft`);

/** The message as a document with its remote pictures, fetched through our guarded proxy. */
export const frameAddress = (messageId: string, pictures: boolean) =>
  addressOf(`/messages/${messageId}/frame`, { pictures: pictures ? 1 : 0 });

export const uploadFile = (file: File) =>
  sendFile<Attachment>('/files', file, {
    'Content-Type': file.type || 'application/octet-stream',
    'X-File-Name': encodeURIComponent(file.name),
  });

export interface DraftInput {
  kind: Draft['kind'];
  html: string;
  cc: string[];
  attachments: string[];
  version: number;
}

export const conversationsLive: LiveRule = {
  stale: ({ name, payload }) =>
    /^(message|delivery|reply|note)\./.test(name) && typeof payload.requestId === 'string'
      ? [['messages', payload.requestId]]
      : [],
};

async function allMessages(requestId: string, signal: AbortSignal): Promise<Message[]> {
  const found: Message[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Message> = await call('GET', `/requests/${requestId}/messages`, {
      query: { limit: 200, cursor },
      signal,
    });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
