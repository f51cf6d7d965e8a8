import type { Actor } from '../../server/kernel/actor.ts';
import type { Language } from '../../server/kernel/language.ts';
import { answerFailure } from '../../server/platform/http/failure.ts';
import { newRouter, type Router } from '../../server/platform/http/router.ts';
import { monday } from './people.ts';

/** Some doors as the program mounts them, with somebody already let in: asks by method, path and body. */
export function askAs(actor: Actor, routes: Router[], language: Language = 'id') {
  const app = newRouter();
  app.onError(answerFailure);
  app.use(async (c, next) => {
    c.set('actor', actor);
    c.set('now', monday);
    c.set('language', language);
    await next();
  });
  for (const one of routes) app.route('/', one);
  return async (method: string, path: string, body?: object): Promise<Response> =>
    app.request(path, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
}
