import { createRoute, z } from '@hono/zod-openapi';
import type { Handler } from 'hono';
import { Problem } from '../../kernel/problem.ts';
import { invalidInput } from '../command.ts';
import { answers, type Env, needs, newRouter, problems, type Router, takes } from './router.ts';

/** A formula with a door of its own: what it is asked, what it answers, and by which method. */
export type Calculator<Asked extends z.ZodType, Answer extends z.ZodRawShape> = {
  /** Its place below `/calculators/`. */
  name: string;
  summary: string;
  description?: string;
  asked: Asked;
  answer: Answer;
  /** How the answer comes about, in words; stands in every answer. */
  method: string;
  compute: (asked: z.output<Asked>) => z.input<z.ZodObject<Answer>> | Promise<z.input<z.ZodObject<Answer>>>;
};

/** A formula alone, for those who plan with it: `POST /calculators/<name>` under the one scope of all calculators. */
export function calculator<Asked extends z.ZodType, Answer extends z.ZodRawShape>(
  it: Calculator<Asked, Answer>,
): Router {
  const { name, summary, description } = it;
  const route = createRoute({
    ...needs('calculators:read'),
    method: 'post',
    path: `/calculators/${name}`,
    summary,
    ...(description ? { description } : {}),
    request: { body: takes(it.asked) },
    responses: { 200: answers(z.object({ ...it.answer, method: z.string() }), it.method), ...problems },
  });
  const router = newRouter();
  router.openAPIRegistry.registerPath(route);
  // Not by the router's own reading of bodies: its types cannot follow a shape that is an argument.
  const answer: Handler<Env> = async (c) => {
    if (!isJson.test(c.req.header('content-type') ?? '')) throw new Problem(415, 'body-type-refused');
    const body: unknown = await c.req.json().catch(() => {
      throw new Problem(400, 'body-invalid');
    });
    const parsed = it.asked.safeParse(body);
    if (!parsed.success) throw invalidInput(parsed.error);
    return c.json({ ...(await it.compute(parsed.data)), method: it.method });
  };
  router.on('POST', [route.path], ...route.middleware, answer);
  return router;
}

/** The types of a body that the router's own reading takes for JSON. */
const isJson = /^application\/([a-z-.]+\+)?json(;\s*[a-zA-Z0-9-]+=([^;]+))*$/;

/** Several calculators behind one router. */
export function calculators(...all: Router[]): Router {
  const router = newRouter();
  for (const one of all) router.route('/', one);
  return router;
}

/** A field that is wrong for a reason that only the formula sees. */
export function wrongField(field: string, why: string): Problem {
  return new Problem(400, 'input-invalid', { fields: { [field]: why }, params: { fields: field } });
}

/** How sure an interval shall be. */
export const confidence = z.number().gt(0).lt(1).default(0.95);
/** A list of numbers that stays small enough for the moment that a call may take. */
export const numbers = z.array(z.number()).max(100_000);
