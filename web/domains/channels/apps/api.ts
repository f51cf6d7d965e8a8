import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { AppName, Connection, ConnectionInput, Template } from './types.ts';

export const connectionsQuery = queryOptions({
  queryKey: ['channel-connections'],
  // The widgets on the company's own pages have a page of their own.
  queryFn: async () =>
    (await call<Page<Connection>>('GET', '/channel-connections')).items.filter(
      (one) => String(one.channel) !== 'chat',
    ),
});

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
