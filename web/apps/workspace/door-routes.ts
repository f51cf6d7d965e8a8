import type { QueryClient } from '@tanstack/react-query';
import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery, setupQuery } from '../../domains/access/api.ts';
import { type Screens, spoken } from './spoken-screen.ts';

/** The pages before the workspace: set-up, sign-in with its steps, invitation. */
export function doorRoutes(client: QueryClient, root: AnyRoute) {
  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: async () => {
      const session = await client.fetchQuery(sessionQuery);
      if (!session)
        throw redirect({ to: (await client.fetchQuery(setupQuery))?.needed ? '/setup' : '/sign-in' });
      const [only, another] = session.workspaces;
      if (only && !another) throw redirect({ to: `/w/${only.slug}/home` });
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
    path: '/invitation',
    component: lazyRouteComponent(() => import('./screens/doors/InvitationScreen.tsx'), 'InvitationScreen'),
  });
  const door = <M extends Screens>(path: string, fetch: () => Promise<M>, name: keyof M & string) =>
    createRoute({ getParentRoute: () => root, path, component: spoken(fetch, name) });
  const steps = [
    door('/sign-in/link', () => import('./screens/doors/LinkScreen.tsx'), 'LinkScreen'),
    door('/sign-in/reset', () => import('./screens/doors/ResetScreen.tsx'), 'ResetScreen'),
    door('/sign-in/return', () => import('./screens/doors/ReturnScreen.tsx'), 'ReturnScreen'),
    door('/secure', () => import('./screens/doors/SecureScreen.tsx'), 'SecureScreen'),
  ];
  return [start, setup, signIn, invitation, ...steps];
}
