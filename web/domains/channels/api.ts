import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, callFile, sendFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type {
  BlockedSender,
  Mailbox,
  MailboxInput,
  MailLogEntry,
  OutboxEntry,
  RoundTrip,
  Signing,
  StoppedAddress,
} from './types.ts';

export const mailLogQuery = (filter: { fate?: string; q?: string }) =>
  infiniteQueryOptions({
    queryKey: ['mail-log', filter],
    queryFn: ({ pageParam }) =>
      call<Page<MailLogEntry>>('GET', '/mail-log', { query: { ...filter, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const outboxQuery = infiniteQueryOptions({
  queryKey: ['outbox'],
  queryFn: ({ pageParam }) => call<Page<OutboxEntry>>('GET', '/outbox', { query: { cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: async () => (await call<Page<Mailbox>>('GET', '/mailboxes')).items,
});

/** So often is looked how far a mailbox's letter to itself has come, and for so long, in milliseconds. */
const look = { every: 3_000, until: 600_000 };

export const roundTripQuery = (mailboxId: string) =>
  queryOptions({
    queryKey: ['mailboxes', mailboxId, 'round-trip'],
    queryFn: async () =>
      (await call<{ roundTrip: RoundTrip | null }>('GET', `/mailboxes/${mailboxId}/round-trip`)).roundTrip,
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? look.every : false),
  });

const isUnderWay = ({ state, startedAt }: RoundTrip) =>
  (state === 'leaving' || state === 'sent') && Date.now() - Date.parse(startedAt) < look.until;

export const beginRoundTrip = (mailboxId: string) => call<void>('POST', `/mailboxes/${mailboxId}/round-trip`);

export const signingQuery = queryOptions({
  queryKey: ['mail-signing'],
  queryFn: async () => (await call<{ items: Signing[] }>('GET', '/mail-signing')).items,
});

export const makeSigning = (domain: string) =>
  call<{ id: string }>('POST', '/mail-signing', { body: { domain } });
export const checkSigning = (id: string) => call<void>('POST', `/mail-signing/${id}/checks`);
export const removeSigning = (id: string) => call<void>('DELETE', `/mail-signing/${id}`);

export const blockedSendersQuery = queryOptions({
  queryKey: ['blocked-senders'],
  queryFn: async () => (await call<Page<BlockedSender>>('GET', '/blocked-senders')).items,
});

export const stoppedQuery = queryOptions({
  queryKey: ['stopped-addresses'],
  queryFn: async () =>
    (await call<Page<StoppedAddress>>('GET', '/stopped-addresses', { query: { limit: 200 } })).items,
});

export const stoppedOfQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['stopped-addresses', customerId],
    queryFn: async () =>
      (await call<{ items: StoppedAddress[] }>('GET', `/customers/${customerId}/stopped-addresses`)).items,
  });

/** Mail goes to the address again. */
export const allowAddress = (id: string) => call<void>('DELETE', `/stopped-addresses/${id}`);

/** Reads a mail again, for instance after a repair; the log shows its new fate. */
export const replayMail = (id: string) => call<MailLogEntry>('POST', `/mail-log/${id}/replay`);

/** The mail byte for byte as it came. */
export const rawMail = (id: string) => callFile(`/mail-log/${id}/raw`);

/** Brings in an mbox or .eml file; threads by References and sends nothing. */
export const importMail = (file: File) =>
  sendFile<Record<string, unknown>>('/mail-imports', file, {
    'Content-Type': file.name.endsWith('.eml') ? 'message/rfc822' : 'application/mbox',
    'X-File-Name': encodeURIComponent(file.name),
  });

export const addMailbox = (input: MailboxInput) => call<Mailbox>('POST', '/mailboxes', { body: input });
export const changeMailbox = (id: string, input: Partial<Omit<MailboxInput, 'address'>>) =>
  call<Mailbox>('PATCH', `/mailboxes/${id}`, { body: input });
export const removeMailbox = (id: string) => call<void>('DELETE', `/mailboxes/${id}`);

export const blockSender = (pattern: string) =>
  call<BlockedSender>('POST', '/blocked-senders', { body: { pattern } });
export const unblockSender = (id: string) => call<void>('DELETE', `/blocked-senders/${id}`);
