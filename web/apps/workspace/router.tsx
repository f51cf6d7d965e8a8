import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from '../../domains/access/api.ts';
import { readSearch } from '../../domains/requests/filters.ts';
import { meQuery } from '../../domains/team/api.ts';
import { speakFor } from '../../platform/client/call.ts';
import { ProblemError } from '../../platform/client/problem.ts';
import { doorRoutes } from './door-routes.ts';
import { Crashed, NotFound } from './shell/Broken.tsx';
import { type Screens, spoken } from './spoken-screen.ts';

/** The pages and what each must know before it is shown. Every screen is a file of its own, fetched when opened. */
export function createWorkspaceRouter(client: QueryClient) {
  const root = createRootRoute({ errorComponent: Crashed, notFoundComponent: NotFound });
  const doors = doorRoutes(client, root);

  const enter = async ({ params, location }: { params: { slug: string }; location: { href: string } }) => {
    const session = await client.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { back: location.href } as never });
    speakFor(params.slug);
    const { member } = await client.ensureQueryData(meQuery(params.slug)).catch((error) => {
      // The workspace lets this role in with a second factor only: it is set up first, then the way leads back.
      if (!(error instanceof ProblemError) || error.code !== 'second-factor-required') throw error;
      speakFor(null);
      throw redirect({ to: '/secure', search: { back: location.href } as never });
    });
    // What the first page asks is answered in my language, not in the browser's.
    document.documentElement.lang = member.language;
  };

  const workspace = createRoute({
    getParentRoute: () => root,
    path: '/w/$slug',
    beforeLoad: enter,
    component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
  });
  /** Nothing stands around it, for it hangs on a wall. */
  const wall = createRoute({
    getParentRoute: () => root,
    path: '/wall/$slug/$id',
    beforeLoad: enter,
    component: spoken(() => import('./screens/insights/WallScreen.tsx'), 'WallScreen'),
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
  const leading = (path: string, to: string) =>
    createRoute({
      getParentRoute: () => workspace,
      path,
      beforeLoad: ({ params }) => {
        throw redirect({ to: `/w/${params.slug}/${to}` });
      },
    });
  const pages = [
    page('home', () => import('./screens/home/HomeScreen.tsx'), 'HomeScreen'),
    page('customers', () => import('./screens/CustomersScreen.tsx'), 'CustomersScreen'),
    page('customers/$id', () => import('./screens/CustomerScreen.tsx'), 'CustomerScreen'),
    page('customers/staying', () => import('./screens/RetentionScreen.tsx'), 'RetentionScreen'),
    page('customers/duplicates', () => import('./screens/DuplicatesScreen.tsx'), 'DuplicatesScreen'),
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
    page('articles', () => import('./screens/ArticlesScreen.tsx'), 'ArticlesScreen'),
    page('articles/$id', () => import('./screens/ArticleScreen.tsx'), 'ArticleScreen'),
    page('procedures', () => import('./screens/procedures/ProceduresScreen.tsx'), 'ProceduresScreen'),
    page('procedures/$id', () => import('./screens/procedures/ProcedureScreen.tsx'), 'ProcedureScreen'),
    page('feedback', () => import('./screens/feedback/FeedbackScreen.tsx'), 'FeedbackScreen'),
    page('policies', () => import('./screens/policies/PoliciesScreen.tsx'), 'PoliciesScreen'),
    page('policies/$id', () => import('./screens/policies/PolicyScreen.tsx'), 'PolicyScreen'),
    page('training', () => import('./screens/training/TrainingScreen.tsx'), 'TrainingScreen'),
    page('training/$id', () => import('./screens/training/CourseScreen.tsx'), 'CourseScreen'),
    page(
      'training/$id/edit',
      () => import('./screens/training/CourseEditorScreen.tsx'),
      'CourseEditorScreen',
    ),
    page('insights', () => import('./screens/insights/InsightsScreen.tsx'), 'InsightsScreen'),
    page('insights/reports', () => import('./screens/insights/ReportsScreen.tsx'), 'ReportsScreen'),
    page('insights/reports/$id', () => import('./screens/insights/ReportScreen.tsx'), 'ReportScreen'),
    page('insights/dashboards', () => import('./screens/insights/DashboardsScreen.tsx'), 'DashboardsScreen'),
    page(
      'insights/dashboards/$id',
      () => import('./screens/insights/DashboardScreen.tsx'),
      'DashboardScreen',
    ),
    page('insights/orders', () => import('./screens/insights/OrdersScreen.tsx'), 'OrdersScreen'),
    page('insights/scheduled', () => import('./screens/insights/ScheduledScreen.tsx'), 'ScheduledScreen'),
    page('insights/chain', () => import('./screens/insights/ChainScreen.tsx'), 'ChainScreen'),
    page('goals', () => import('./screens/goals/GoalsScreen.tsx'), 'GoalsScreen'),
    page('goals/$id', () => import('./screens/goals/GoalScreen.tsx'), 'GoalScreen'),
    page('goals/people/$id', () => import('./screens/goals/GoalRecordScreen.tsx'), 'GoalRecordScreen'),
    page('promises', () => import('./screens/PromisesScreen.tsx'), 'PromisesScreen'),
    page('groups', () => import('./screens/problems/GroupsScreen.tsx'), 'GroupsScreen'),
    page('groups/$id', () => import('./screens/problems/GroupScreen.tsx'), 'GroupScreen'),
    page('ideas', () => import('./screens/ideas/IdeasScreen.tsx'), 'IdeasScreen'),
    page('ideas/$id', () => import('./screens/ideas/IdeaScreen.tsx'), 'IdeaScreen'),
    page('problems', () => import('./screens/problems/ProblemsScreen.tsx'), 'ProblemsScreen'),
    page('problems/$id', () => import('./screens/problems/ProblemScreen.tsx'), 'ProblemScreen'),
    page('quality', () => import('./screens/quality/QualityScreen.tsx'), 'QualityScreen'),
    page('quality/$part', () => import('./screens/quality/QualityScreen.tsx'), 'QualityScreen'),
    page('quality/reviews/$id', () => import('./screens/quality/ReviewScreen.tsx'), 'ReviewScreen'),
    page('quality/results/$id', () => import('./screens/quality/ResultScreen.tsx'), 'ResultScreen'),
    page('quality/people/$id', () => import('./screens/quality/RecordScreen.tsx'), 'RecordScreen'),
    page('quality/calibration/$id', () => import('./screens/quality/SessionScreen.tsx'), 'SessionScreen'),
    page('providers', () => import('./screens/providers/ProvidersScreen.tsx'), 'ProvidersScreen'),
    page('providers/$id', () => import('./screens/providers/ProviderScreen.tsx'), 'ProviderScreen'),
    page('workforce', () => import('./screens/workforce/WorkforceScreen.tsx'), 'WorkforceScreen'),
    page('workforce/$part', () => import('./screens/workforce/WorkforceScreen.tsx'), 'WorkforceScreen'),
    page('floor', () => import('./screens/FloorScreen.tsx'), 'FloorScreen'),
    page('absences/$id', () => import('./screens/HandoverScreen.tsx'), 'HandoverScreen'),
    page('search', () => import('./screens/SearchScreen.tsx'), 'SearchScreen'),
    page('mail-log', () => import('./screens/MailLogScreen.tsx'), 'MailLogScreen'),
    page('settings/$part', () => import('./screens/settings/SettingsScreen.tsx'), 'SettingsScreen'),
  ];
  return createRouter({
    routeTree: root.addChildren([
      ...doors,
      wall,
      workspace.addChildren([
        leading('/', 'home'),
        leading('settings', 'settings/profile'),
        requests.addChildren([request]),
        ...pages,
      ]),
    ]),
    defaultPreload: false,
    defaultErrorComponent: Crashed,
    scrollRestoration: false,
  });
}
