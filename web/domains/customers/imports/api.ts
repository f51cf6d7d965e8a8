import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { UnknownOrganisations } from '../../../../server/domains/customers/imports/rules/new-organisations.ts';
import { call, callFile, sendFile } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';

export type ImportState =
  | 'read'
  | 'checking'
  | 'checked'
  | 'running'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'failed';
export type RowKind = 'create' | 'update' | 'skip' | 'refuse';

/** A file of customers: how it is read, how far it is, and what each row would do or did. */
export interface CustomerImport {
  id: string;
  name: string;
  state: ImportState;
  /** Why it failed, in the language of the reader. */
  failure: { code: string; message: string } | null;
  encoding: string;
  delimiter: string;
  columns: { name: string; samples: string[] }[];
  mapping: (string | null)[];
  /** Names of organisations that nobody knows yet, the first thousand, and what becomes of them. */
  newOrganisations: string[];
  unknownOrganisations: UnknownOrganisations;
  rows: number;
  /** Rows worked through in this state, of all; null until they were counted. */
  progress: { done: number; total: number | null };
  counts: Record<RowKind, number>;
  preview: {
    row: number;
    kind: RowKind;
    cells: string[];
    column: number | null;
    reason: string | null;
  }[];
  createdAt: string;
  finishedAt: string | null;
}

export interface RefusedRow {
  row: number;
  column: string;
  reason: string;
  cells: string[];
}

export type ChangeValue = string | number | boolean | string[] | null;
/** A part of the card, `addresses`, or `field:` and the key of an own field. */
export interface Change {
  part: string;
  before: ChangeValue;
  after: ChangeValue;
}

/** A row that would change somebody who stands already, or did. */
export interface ChangedRow {
  row: number;
  customer: { id: string; name: string };
  changes: Change[];
}

/** The server works on it: how far it is grows by itself. */
export const isWorking = ({ state }: Pick<CustomerImport, 'state'>) =>
  state === 'checking' || state === 'running' || state === 'undoing';

export const importsQuery = infiniteQueryOptions({
  queryKey: ['customers', 'imports', 'list'],
  queryFn: ({ pageParam }) =>
    call<Page<CustomerImport>>('GET', '/customer-imports', { query: { cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** One import; asked for each second while the server works on it, because single batches are not told. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'imports', 'one', id],
    queryFn: () => call<CustomerImport>('GET', `/customer-imports/${id}`),
    refetchInterval: ({ state: { data } }) => (data && isWorking(data) ? 1000 : false),
  });

export const refusedQuery = (id: string, when: ImportState) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'imports', 'one', id, 'refused', when],
    queryFn: ({ pageParam }) =>
      call<Page<RefusedRow>>('GET', `/customer-imports/${id}/refused`, {
        query: { cursor: pageParam, limit: 20 },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const changesQuery = (id: string, when: ImportState) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'imports', 'one', id, 'changes', when],
    queryFn: ({ pageParam }) =>
      call<Page<ChangedRow>>('GET', `/customer-imports/${id}/changes`, {
        query: { cursor: pageParam, limit: 20 },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const beginImport = (file: File) =>
  sendFile<CustomerImport>('/customer-imports', file, {
    'Content-Type': 'text/csv',
    'X-File-Name': encodeURIComponent(file.name),
  });
export const checkImport = (
  id: string,
  mapping: (string | null)[],
  unknownOrganisations: UnknownOrganisations,
) =>
  call<CustomerImport>('PUT', `/customer-imports/${id}/mapping`, { body: { mapping, unknownOrganisations } });
/** Reads the columns anew, as the file is written. */
export const rereadImport = (id: string, writing: { encoding: string; delimiter: string }) =>
  call<CustomerImport>('PUT', `/customer-imports/${id}/writing`, { body: writing });
export const runImport = (id: string) => call<CustomerImport>('PUT', `/customer-imports/${id}/run`);
export const undoImport = (id: string) => call<void>('DELETE', `/customer-imports/${id}/run`);
export const refusedFile = (id: string) => callFile(`/customer-imports/${id}/refused-file`);
