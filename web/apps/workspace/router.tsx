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
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => workspace, path, component });

  const requests = createRoute({
    getParentRoute: () => workspace,
    path: 'requests',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./screens/requests/RequestsScreen.tsx'), 'RequestsScreen'),
  });
  const request = createRoute({
    getParentRoute: () => requests,
    path: '$number',
    component: lazyRouteComponent(() => import('./screens/requests/RequestScreen.tsx'), 'RequestScreen'),
  });
  const home = createRoute({
    getParentRoute: () => workspace,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: `/w/${params.slug}/requests` });
    },
  });
  const pages = [
    page(
      'customers',
      lazyRouteComponent(() => import('./screens/CustomersScreen.tsx'), 'CustomersScreen'),
    ),
    page(
      'customers/$id',
      lazyRouteComponent(() => import('./screens/CustomerScreen.tsx'), 'CustomerScreen'),
    ),
    page(
      'customers/imports',
      lazyRouteComponent(() => import('./screens/CustomerImportsScreen.tsx'), 'CustomerImportsScreen'),
    ),
    page(
      'customers/imports/$importId',
      lazyRouteComponent(() => import('./screens/CustomerImportsScreen.tsx'), 'CustomerImportsScreen'),
    ),
    page(
      'customers/organisations',
      lazyRouteComponent(() => import('./screens/OrganisationsScreen.tsx'), 'OrganisationsScreen'),
    ),
    page(
      'customers/organisations/$id',
      lazyRouteComponent(() => import('./screens/OrganisationScreen.tsx'), 'OrganisationScreen'),
    ),
    page(
      'insights',
      lazyRouteComponent(() => import('./screens/InsightsScreen.tsx'), 'InsightsScreen'),
    ),
    page(
      'promises',
      lazyRouteComponent(() => import('./screens/PromisesScreen.tsx'), 'PromisesScreen'),
    ),
    page(
      'floor',
      lazyRouteComponent(() => import('./screens/FloorScreen.tsx'), 'FloorScreen'),
    ),
    page(
      'absences/$id',
      lazyRouteComponent(() => import('./screens/HandoverScreen.tsx'), 'HandoverScreen'),
    ),
    page(
      'search',
      lazyRouteComponent(() => import('./screens/SearchScreen.tsx'), 'SearchScreen'),
    ),
    page(
      'mail-log',
      lazyRouteComponent(() => import('./screens/MailLogScreen.tsx'), 'MailLogScreen'),
    ),
    page(
      'settings/$part',
      lazyRouteComponent(() => import('./screens/SettingsScreen.tsx'), 'SettingsScreen'),
    ),
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
