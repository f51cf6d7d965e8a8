import { bodyLimit } from 'hono/body-limit';
import { largestFile } from '../domains/files/index.ts';
import { Problem } from '../kernel/problem.ts';
import { answerFailure } from '../platform/http/failure.ts';
import { refuseOtherSites, setScene } from '../platform/http/guards.ts';
import { setSafeHeaders } from '../platform/http/headers.ts';
import { runOnce } from '../platform/http/idempotency.ts';
import { newRouter, type Router } from '../platform/http/router.ts';
import { authenticate } from './authenticate.ts';
import { customerPage } from './customer-page/routes.ts';
import { type Doors, mountRooms } from './doors.ts';
import { healthRoutes } from './health-routes.ts';
import { embeddedForm } from './help-centre/asking/embedded.ts';
import { leadOwnDomains } from './help-centre/own-domain.ts';
import { helpCentre } from './help-centre/routes.ts';
import { KnownParameters } from './known-parameters.ts';
import { mailedReportRoutes } from './mailed-reports/routes.ts';
import { noteRefusals } from './note-refusals.ts';
import { watchProviders } from './providers/watch.ts';
import { watchReading } from './reading/watch.ts';
import { surveyPageRoutes } from './survey-page/routes.ts';
import { webRoutes } from './web-routes.ts';
import { widgetFiles } from './widget/widget-files.ts';

/** The largest JSON body, in bytes; files have their own limit, counted while they stream in by the room that keeps them. */
const largestBody = 5 * 1024 * 1024;
function tooLarge(maxSize: number): never {
  throw new Problem(413, 'body-too-large', { params: { limit: maxSize / 1024 / 1024 } });
}

/** The whole of HTTP: health, the API with its guards in reading order, the description, the pages. */
export function buildApp(doors: Doors): Router {
  const app = newRouter();
  app.onError(answerFailure);
  app.use(
    leadOwnDomains((request, env) => app.fetch(request, env as never)),
    setScene,
    setSafeHeaders,
  );
  app.route('/', healthRoutes);
  const api = newRouter();
  api.onError(answerFailure);
  api.use((c, next) => {
    const isFile = c.req.path === '/api/v1/files';
    const isChatFile = /^\/api\/v1\/chat\/[^/]+\/files$/.test(c.req.path);
    const maxSize = isFile || isChatFile ? largestFile : largestBody;
    // A key that makes the call run once is compared with the whole body, which has to end for that.
    const isStreamed = isImport(c.req.path) || (isFile && !c.req.header('idempotency-key'));
    return isStreamed ? next() : bodyLimit({ maxSize, onError: () => tooLarge(maxSize) })(c, next);
  });
  const parameters = new KnownParameters();
  api.use(
    refuseOtherSites,
    noteRefusals,
    authenticate,
    watchReading,
    watchProviders,
    parameters.check,
    runOnce,
  );
  mountRooms(api, doors);
  parameters.learn(api, '/api/v1');
  app.route('/api/v1', api);
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'sapa.session_token',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'portal', {
    type: 'apiKey',
    in: 'cookie',
    name: 'sapa.portal.{workspace}',
  });
  app.get('/api/openapi.json', (c) => c.json(app.getOpenAPI31Document(description)));
  app.all('/api/*', () => {
    throw new Problem(404, 'route-not-found');
  });
  app.route('/', customerPage);
  app.route('/', surveyPageRoutes);
  app.route('/', mailedReportRoutes);
  app.route('/', helpCentre);
  app.route('/', embeddedForm);
  app.route('/', widgetFiles());
  app.route('/', webRoutes());
  return app;
}

/** An import is read as a stream and counts for itself. */
function isImport(path: string): boolean {
  return path === '/api/v1/mail-imports' || path === '/api/v1/article-imports';
}

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Sapa',
    version: '1',
    description: 'Everything that the workspace can do, as an API.',
    license: { name: 'MIT' },
  },
  servers: [{ url: '/' }],
};
