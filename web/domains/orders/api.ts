import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Target } from '../../../server/domains/orders/rules/imports/mapping.ts';
import { call, callFile, sendFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';

/** An order; amounts are in minor units of its currency. */
export interface Order {
  id: string;
  source: string;
  number: string;
  customer: { id: string; name: string } | null;
  orderedAt: string;
  shippedAt: string | null;
  deliveredAt: string | null;
  cancelledAt: string | null;
  currency: string;
  total: number;
  refunded: number;
}
export interface WholeOrder extends Order {
  lines: { sku: string | null; name: string; quantity: number; price: number | null }[];
}

export type ShopKind = 'shopify' | 'woocommerce' | 'signed';
export interface Shop {
  id: string;
  kind: ShopKind;
  name: string;
  hookAddress: string;
  lastHeardAt: string | null;
  /** When a call came last with a wrong signature. */
  unsignedAt: string | null;
  waiting: number;
  refused: number;
}

/** A call that was signed and could not be read. */
export interface RefusedCall {
  id: string;
  receivedAt: string;
  part: string;
  tries: number;
  body: string;
}

export interface Product {
  id: string;
  sku: string;
  name: string;
  followUpDays: number | null;
}

export interface Rate {
  currency: string;
  day: string;
  rate: number;
}

export type RowKind = 'create' | 'update' | 'skip' | 'refuse';

/** A file of orders: how it is read, how far it is, and what each row would do or did. */
export interface OrderImport {
  id: string;
  name: string;
  state: 'read' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';
  failure: { code: string; message: string } | null;
  columns: { name: string; samples: string[] }[];
  mapping: Target[];
  days: 'day-first' | 'month-first';
  decimals: 'auto' | 'point' | 'comma';
  currency: string;
  shopId: string | null;
  progress: { done: number; total: number | null };
  counts: Record<RowKind, number>;
  preview: {
    row: number;
    kind: RowKind;
    cells: string[];
    column: number | null;
    reason: { code: string; message: string } | null;
    order: { number: string; orderedAt: string; currency: string; total: number } | null;
  }[];
  brought: number;
  undone: { removed: number; kept: number } | null;
  createdAt: string;
}
export interface RefusedRow {
  row: number;
  column: string;
  message: string;
  cells: string[];
}
export type Writing = Pick<OrderImport, 'mapping' | 'days' | 'decimals' | 'currency' | 'shopId'>;

const pages = <T>(
  queryKey: readonly unknown[],
  path: string,
  query: Record<string, string | string[] | number>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      call<Page<T>>('GET', path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const ordersQuery = (customer: string) =>
  pages<Order>(['orders', 'of', customer], '/orders', { customer, limit: 50 });
/** Which orders are asked for in the words of an address: those behind a figure. */
export const countedOrdersQuery = (asked: Record<string, string | string[]>) =>
  pages<Order>(['orders', 'counted', asked], '/orders', { ...asked, limit: 50 });
export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: () => call<WholeOrder>('GET', `/orders/${id}`),
  });

export const shopsQuery = queryOptions({
  queryKey: ['shops'],
  queryFn: async () => (await call<{ items: Shop[] }>('GET', '/shops')).items,
});
export const connectShop = (body: { kind: ShopKind; name: string; secret?: string }) =>
  call<{ id: string; hookAddress: string; secret: string | null }>('POST', '/shops', { body });
export const refusedCallsQuery = (id: string) =>
  pages<RefusedCall>(['shops', id, 'refused-calls'], `/shops/${id}/refused-calls`, { limit: 10 });
export const retryCall = (shopId: string, id: string) =>
  call<void>('POST', `/shops/${shopId}/refused-calls/${id}/retry`);
export const dropCall = (shopId: string, id: string) =>
  call<void>('DELETE', `/shops/${shopId}/refused-calls/${id}`);
export const closeShop = (id: string) => call<void>('DELETE', `/shops/${id}`);

export const productsQuery = pages<Product>(['products'], '/products', { limit: 50 });
export const keepProduct = (body: Omit<Product, 'id'>) => call<Product>('POST', '/products', { body });

export const ratesQuery = pages<Rate>(['currency-rates'], '/currency-rates', { limit: 20 });
export const keepRate = (body: Rate) => call<Rate>('PUT', '/currency-rates', { body });
export const removeRate = ({ currency, day }: Rate) =>
  call<void>('DELETE', `/currency-rates/${currency}/${day}`);
export const settingsQuery = queryOptions({
  queryKey: ['order-settings'],
  queryFn: () => call<{ currency: string }>('GET', '/order-settings'),
});
export const chooseCurrency = (currency: string) =>
  call<{ currency: string }>('PUT', '/order-settings', { body: { currency } });

/** The server works on it: how far it is grows by itself. */
export const isWorking = ({ state }: Pick<OrderImport, 'state'>) =>
  state === 'checking' || state === 'running' || state === 'undoing';

export const importsQuery = pages<OrderImport>(['order-imports', 'list'], '/order-imports', { limit: 10 });
/** One import; asked for each second while the server works on it, because single batches are not told. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['order-imports', 'one', id],
    queryFn: () => call<OrderImport>('GET', `/order-imports/${id}`),
    refetchInterval: ({ state: { data } }) => (data && isWorking(data) ? 1000 : false),
  });
export const refusedQuery = (id: string, when: OrderImport['state']) =>
  pages<RefusedRow>(['order-imports', 'one', id, 'refused', when], `/order-imports/${id}/refused`, {
    limit: 20,
  });
export const beginImport = (file: File) =>
  sendFile<OrderImport>('/order-imports', file, {
    'Content-Type': 'application/octet-stream',
    'X-File-Name': encodeURIComponent(file.name),
  });
export const checkImport = (id: string, body: Writing) =>
  call<OrderImport>('PUT', `/order-imports/${id}/mapping`, { body });
export const undoImport = (id: string) => call<void>('DELETE', `/order-imports/${id}/run`);
export const keptOrdersQuery = (id: string) =>
  pages<{ id: string; number: string; message: string }>(
    ['order-imports', id, 'kept'],
    `/order-imports/${id}/kept-orders`,
    { limit: 20 },
  );
export const runImport = (id: string) => call<OrderImport>('PUT', `/order-imports/${id}/run`);
export const refusedFile = (id: string) => callFile(`/order-imports/${id}/refused-file`);
