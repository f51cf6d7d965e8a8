import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../../kernel/problem.ts';
import { newRouter } from '../../platform/http/router.ts';
import { chatFileRoutes } from './file-routes.ts';
import { guardOrigin } from './scene.ts';
import { talkRoutes } from './talk-routes.ts';
import { visitorOfRequestRoutes } from './team-routes.ts';
import { visitorRoutes } from './visitor-routes.ts';

/** Nobody needs more for a few words, in bytes; files have a limit of their own. */
const largestWords = 64 * 1024;

const fewWords = bodyLimit({
  maxSize: largestWords,
  onError: () => {
    throw new Problem(413, 'body-too-large', { params: { limit: largestWords / 1024 / 1024 } });
  },
});

/** The doors of the chat widget: for the pages that show it, and for the team that answers. */
export const widgetDoors = newRouter();
widgetDoors.use('/chat/:key', guardOrigin);
widgetDoors.use('/chat/:key/*', guardOrigin, (c, next) =>
  c.req.path.endsWith('/files') ? next() : fewWords(c, next),
);
widgetDoors.route('/', visitorRoutes);
widgetDoors.route('/', talkRoutes);
widgetDoors.route('/', chatFileRoutes);
widgetDoors.route('/', visitorOfRequestRoutes);
