import { z } from '@hono/zod-openapi';
import type { Context as HonoContext, Next } from 'hono';
import { Problem } from '../kernel/problem.ts';
import type { Env, Router } from '../platform/http/router.ts';

/** May stand in any address: browsers cannot set headers on streams and downloads. */
const anywhere = ['workspace'];

type Known = { method: string; pattern: RegExp; names: Set<string>; takesFields: boolean };

/**
 * Refuses query parameters that a route does not know: a misspelt filter must not answer with everything. What a
 * route knows is taken from its own description, so nothing is said twice.
 */
export class KnownParameters {
  private readonly routes: Known[] = [];

  /** Learns the routes of a router after they were mounted; their paths are below `base`. */
  learn(router: Router, base: string): void {
    for (const definition of router.openAPIRegistry.definitions) {
      if (definition.type !== 'route') continue;
      const { method, path, request } = definition.route;
      const query = request?.query;
      const names = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
      this.routes.push({
        method: method.toUpperCase(),
        pattern: patternOf(base + path),
        names: new Set([...names, ...anywhere]),
        takesFields: query instanceof z.ZodObject && query.def.catchall instanceof z.ZodUnknown,
      });
    }
  }

  /** @throws Problem 400 `input-invalid` that names each unknown parameter. */
  readonly check = async (c: HonoContext<Env>, next: Next): Promise<void> => {
    const asked = Object.keys(c.req.queries());
    const route =
      asked.length > 0
        ? this.routes.find((one) => one.method === c.req.method && one.pattern.test(c.req.path))
        : undefined;
    const unknown = route ? asked.filter((name) => !isKnown(route, name)) : [];
    if (unknown.length > 0) {
      const fields = Object.fromEntries(unknown.map((name) => [name, 'unrecognized_keys']));
      throw new Problem(400, 'input-invalid', { fields, params: { fields: unknown.join(', ') } });
    }
    await next();
  };
}

/** A route that takes more than it names takes fields of the workspace's own, and looks at their keys itself. */
function isKnown({ names, takesFields }: Known, name: string): boolean {
  return names.has(name) || (takesFields && name.startsWith('field.'));
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}
