import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import {
  type AppName,
  appNames,
  type Connection,
  type ConnectionInput,
  exchangeNames,
  type Template,
} from './types.ts';

/** The connections of some channels: apps, exchanges and widgets have pages of their own. All are asked for at once. */
const connectionsOf = (names: readonly AppName[]) =>
  queryOptions({
    queryKey: ['channel-connections'],
    queryFn: async () => (await call<Page<Connection>>('GET', '/channel-connections')).items,
    select: (all: Connection[]) => all.filter((one) => names.includes(one.channel)),
  });

export const connectionsQuery = connectionsOf(appNames);
export const exchangesQuery = connectionsOf(exchangeNames);

export const templatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['channel-templates', id],
    queryFn: async () => (await call<Page<Template>>('GET', `/channel-connections/${id}/templates`)).items,
  });

export const connect = (channel: AppName, input: ConnectionInput) =>
  call<Connection & { signingSecret: string | null }>('POST', '/channel-connections', {
    body: { channel, ...input },
  });
export const changeConnection = (id: string, input: ConnectionInput) =>
  call<Connection>('PATCH', `/channel-connections/${id}`, { body: input });
export const disconnect = (id: string) => call<void>('DELETE', `/channel-connections/${id}`);
export const testConnection = (id: string) =>
  call<{ works: boolean; message: string }>('POST', `/channel-connections/${id}/tests`);
