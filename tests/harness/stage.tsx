import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { createContext, type ReactNode, useContext } from 'react';
import { renderToString } from 'react-dom/server';
import { catalogue as en } from '../../web/apps/workspace/messages/all-en.ts';
import { catalogue as id } from '../../web/apps/workspace/messages/all-id.ts';
import { catalogue as th } from '../../web/apps/workspace/messages/all-th.ts';
import type { Me } from '../../web/domains/team/types.ts';
import { speakFor } from '../../web/platform/client/call.ts';
import type { Language } from '../../web/platform/messages/language.ts';
import { LanguageProvider } from '../../web/platform/messages/text.tsx';

const catalogues = { en, id, th };

const Part = createContext<ReactNode>(null);

/** Every part stands on a page of the workspace `toko-rina`. */
const router = await loadedRouter();

/** The member who looks: an owner who may do everything that is asked here. */
const sari: Me = {
  member: {
    id: 'm-sari',
    name: 'Sari Hidayat',
    email: 'sari@toko-rina.example',
    role: 'owner',
    language: 'id',
    signature: 'Salam, Sari',
    teams: [],
  },
  workspace: {
    slug: 'toko-rina',
    name: 'Toko Rina',
    language: 'id',
    zone: 'Asia/Jakarta',
    mailSendingConfigured: false,
  },
  permissions: [
    ...['conversations:redact', 'conversations:write', 'channels:read', 'channels:write', 'channels:manage'],
    ...['access:write', 'requests:macros', 'requests:share-macros'],
    ...['conversations:reveal', 'team:write'],
    ...['team:lead', 'requests:write', 'customers:write', 'customers:manage'],
  ],
};

/** What the server has answered already, by the key of the question. */
export type Answers = [key: QueryKey, answer: unknown][];

/** The HTML of a part of the workspace as Sari sees it, with what the server has answered so far. */
export function shown(part: ReactNode, language: Language = 'en', answers: Answers = []): string {
  speakFor(null);
  const client = new QueryClient();
  for (const [key, answer] of [[['me', ''], sari] as Answers[number], ...answers])
    client.setQueryData(key, answer);
  const html = renderToString(
    <QueryClientProvider client={client}>
      <LanguageProvider language={language} catalogue={catalogues[language]}>
        <Part value={part}>
          <RouterProvider router={router} />
        </Part>
      </LanguageProvider>
    </QueryClientProvider>,
  );
  client.clear();
  return html;
}

/** The words of HTML as a person reads them, one space between them. */
export const wordsIn = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

async function loadedRouter() {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/w/$slug/$',
    component: () => useContext(Part),
  });
  const made = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ['/w/toko-rina/requests'] }),
  });
  await made.load();
  return made;
}
