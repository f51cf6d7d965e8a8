import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Language } from '../../../platform/messages/language.ts';

/** A widget as it is connected. */
export interface Connection {
  id: string;
  channel: string;
  name: string;
  teamId: string | null;
}

export type Texts = Partial<Record<Language, string>>;
export interface Greeting {
  page: string;
  afterSeconds: number;
  texts: Texts;
}

/** How a widget looks and where it may be shown. */
export interface Settings {
  origins: string[];
  hue: number | null;
  theme: 'auto' | 'light' | 'dark';
  welcome: Texts;
  greetings: Greeting[];
  asks: 'nothing' | 'name' | 'email';
  showsArticles: boolean;
}
export type Widget = Settings & { id: string; key: string; name: string; language: string };

export const widgetsQuery = queryOptions({
  queryKey: ['channel-connections', 'chat'],
  queryFn: async () =>
    (await call<Page<Connection>>('GET', '/channel-connections')).items.filter(
      (one) => one.channel === 'chat',
    ),
});

export const widgetQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat-widgets', id],
    queryFn: () => call<Widget>('GET', `/chat-widgets/${id}`),
  });

export const addWidget = (name: string) =>
  call<Connection>('POST', '/channel-connections', { body: { channel: 'chat', name } });

export const removeWidget = (id: string) => call<void>('DELETE', `/channel-connections/${id}`);

/** Changes the connection (its name, its team) and the widget itself. */
export async function saveWidget(
  id: string,
  { name, teamId, ...settings }: Partial<Settings> & Pick<Connection, 'name' | 'teamId'>,
) {
  await call<Connection>('PATCH', `/channel-connections/${id}`, { body: { name, teamId } });
  await call<Widget>('PATCH', `/chat-widgets/${id}`, { body: settings });
}

export const renewKey = (id: string) =>
  call<{ keyId: string; secret: string }>('POST', `/chat-widgets/${id}/identity-keys`);

/** What stands on the company's own pages. */
export const tagOf = (key: string) =>
  `<script src="${location.origin}/widget.js" data-key="${key}" async></script>`;
