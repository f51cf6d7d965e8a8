import type { QueryClient } from '@tanstack/react-query';
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery, setupQuery } from '../../domains/access/api.ts';
import { readSearch } from '../../domains/requests/filters.ts';
import { meQuery } from '../../domains/team/api.ts';
import { speakFor } from '../../platform/client/call.ts';
import { isLanguage } from '../../platform/messages/language.ts';
import { loadCatalogue } from './messages/load.ts';
import { Crashed, NotFound } from './shell/Broken.tsx';

/** The pages and what each must know before it is shown. Every screen is a file of its own, fetched when opened. */
export function createWorkspaceRouter(client: QueryClient) {
  const root = createRootRoute({ errorComponent: Crashed, notFoundComponent: NotFound });
  const doors = doorRoutes(client, root);

  const workspace = createRoute({
    getParentRoute: () => root,
    path: '/w/$slug',
    beforeLoad: async ({ params, location }) => {
      const session = await client.ensureQueryData(sessionQuery);
      if (!session) throw redirect({ to: '/sign-in', search: { back: location.href } as never });
      speakFor(params.slug);
      await client.ensureQueryData(meQuery(params.slug));
    },
    component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
  });
  const page = <M extends Screens>(path: string, fetch: () => Promise<M>, name: keyof M & string) =>
    createRoute({ getParentRoute: () => workspace, path, component: spoken(fetch, name) });

  const requests = createRoute({
    getParentRoute: () => workspace,
    path: 'requests',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./screens/requests/RequestsScreen.tsx'), 'RequestsScreen'),
  });
  const request = createRoute({
    getParentRoute: () => requests,
    path: '$number',
    component: spoken(() => import('./screens/requests/RequestScreen.tsx'), 'RequestScreen'),
  });
  const home = createRoute({
    getParentRoute: () => workspace,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: `/w/${params.slug}/requests` });
    },
  });
  const pages = [
    page('customers', () => import('./screens/CustomersScreen.tsx'), 'CustomersScreen'),
    page('customers/$id', () => import('./screens/CustomerScreen.tsx'), 'CustomerScreen'),
    page('customers/imports', () => import('./screens/CustomerImportsScreen.tsx'), 'CustomerImportsScreen'),
    page(
      'customers/imports/$importId',
      () => import('./screens/CustomerImportsScreen.tsx'),
      'CustomerImportsScreen',
    ),
    page('customers/organisations', () => import('./screens/OrganisationsScreen.tsx'), 'OrganisationsScreen'),
    page(
      'customers/organisations/$id',
      () => import('./screens/OrganisationScreen.tsx'),
      'OrganisationScreen',
    ),
    page('insights', () => import('./screens/InsightsScreen.tsx'), 'InsightsScreen'),
    page('promises', () => import('./screens/PromisesScreen.tsx'), 'PromisesScreen'),
    page('floor', () => import('./screens/FloorScreen.tsx'), 'FloorScreen'),
    page('absences/$id', () => import('./screens/HandoverScreen.tsx'), 'HandoverScreen'),
    page('search', () => import('./screens/SearchScreen.tsx'), 'SearchScreen'),
    page('mail-log', () => import('./screens/MailLogScreen.tsx'), 'MailLogScreen'),
    page('settings/$part', () => import('./screens/SettingsScreen.tsx'), 'SettingsScreen'),
  ];
  return createRouter({
    routeTree: root.addChildren([
      ...doors,
      workspace.addChildren([home, requests.addChildren([request]), ...pages]),
    ]),
    defaultPreload: false,
    defaultErrorComponent: Crashed,
    scrollRestoration: false,
  });
}

type Screens = Record<string, unknown>;

/** A screen that comes together with the sentences that the first page did not wait for. */
function spoken<M extends Screens>(fetch: () => Promise<M>, name: keyof M & string) {
  const both = async () => {
    const { lang } = document.documentElement;
    const [screen] = await Promise.all([fetch(), isLanguage(lang) && loadCatalogue(lang)]);
    return screen;
  };
  return lazyRouteComponent<Screens, string>(both, name);
}

function doorRoutes(client: QueryClient, root: AnyRoute) {
  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: async () => {
      const session = await client.fetchQuery(sessionQuery);
      if (!session)
        throw redirect({ to: (await client.fetchQuery(setupQuery))?.needed ? '/setup' : '/sign-in' });
      const [only, another] = session.workspaces;
      if (only && !another) throw redirect({ to: `/w/${only.slug}/requests` });
    },
    component: lazyRouteComponent(() => import('./screens/doors/ChooseScreen.tsx'), 'ChooseScreen'),
  });
  const setup = createRoute({
    getParentRoute: () => root,
    path: '/setup',
    beforeLoad: async () => {
      if (!(await client.fetchQuery(setupQuery))?.needed) throw redirect({ to: '/' });
    },
    component: lazyRouteComponent(() => import('./screens/doors/SetupScreen.tsx'), 'SetupScreen'),
  });
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./screens/doors/SignInScreen.tsx'), 'SignInScreen'),
  });
  const invitation = createRoute({
    getParentRoute: () => root,
    path: '/invitation/$token',
    component: lazyRouteComponent(() => import('./screens/doors/InvitationScreen.tsx'), 'InvitationScreen'),
  });
  return [start, setup, signIn, invitation];
}
