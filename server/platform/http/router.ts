import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { Actor } from '../../kernel/actor.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Context, invalidInput } from '../command.ts';
import { assertMay, type Permission } from '../permission.ts';
import type { Env } from './env.ts';
import { asksProof, markOf, type Proof, type ProofMark, provenPerson } from './proof.ts';

export type { Env } from './env.ts';

export type Router = OpenAPIHono<Env>;

/** A router whose failed validations leave as problems that name the wrong fields. */
export function newRouter(): Router {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(result.error);
    },
  });
}

/**
 * Declares the permission of a route and holds the door by it, before the input is looked at: it stands in the
 * matrix, and in the description that programs read. Verbs ask again for themselves. A dangerous act says here too
 * how it asks for a fresh proof.
 */
export function needs(
  permission: Permission,
  proof?: Proof,
): {
  'x-permission': Permission;
  'x-proof'?: ProofMark;
  security: Record<string, string[]>[];
  middleware: MiddlewareHandler<Env>[];
} {
  const mayPass: MiddlewareHandler<Env> = async (c, next) => {
    assertMay(contextOf(c).actor, permission);
    await next();
  };
  return {
    'x-permission': permission,
    security: [{ bearer: [] }, { session: [] }],
    ...proofAt([mayPass], proof),
  };
}

/** A door whose dangerous act asks for a proof after everything else that it asks. */
function proofAt(middleware: MiddlewareHandler<Env>[], proof?: Proof) {
  return proof ? { 'x-proof': markOf(proof), middleware: [...middleware, asksProof(proof)] } : { middleware };
}

/** A route that anybody may call. */
export const open: { 'x-permission': 'public'; security: Record<string, string[]>[] } = {
  'x-permission': 'public',
  security: [],
};

/** A route for whoever is signed in, whatever the role; it serves only what is their own. */
export const signedIn: { 'x-permission': 'signed-in'; security: Record<string, string[]>[] } = {
  'x-permission': 'signed-in',
  security: [{ session: [] }, { bearer: [] }],
};

/** A route for a person about their own ways in, held before its input is looked at; no token and no workspace opens it. */
export const ownAccount = {
  'x-permission': 'own-account' as const,
  security: [{ session: [] as string[] }],
  middleware: (async (c, next) => {
    accountIn(c);
    await next();
  }) satisfies MiddlewareHandler<Env>,
};

/** The same where the act is dangerous. */
export function ownDangerous(proof: Proof = provenPerson) {
  return { ...ownAccount, ...proofAt([ownAccount.middleware], proof) };
}

/** A route that anybody may call, but dangerous for whoever is signed in when something is sent with it. */
export function openButProven(proof: Proof) {
  return { ...open, ...proofAt([], proof) };
}

/** In whose name the call runs. @throws Problem 401 `sign-in-needed`, 403 when the workspace asks for more. */
export function contextOf(c: HonoContext<Env>): Context {
  const actor = c.get('actor');
  const shut = c.get('shut');
  if (!actor && shut) throw new Problem(403, shut);
  if (!actor) throw new Problem(401, 'sign-in-needed');
  return { actor, now: c.get('now') };
}

/** The account that is signed in, whatever workspace it may enter. @throws Problem 401, 403 `member-only` for tokens. */
export function accountIn(c: HonoContext<Env>): {
  id: string;
  name: string;
  email: string;
  sessionId: string;
} {
  const account = c.get('account');
  const session = c.get('session');
  if (account && session) return { ...account, sessionId: session.id };
  throw c.get('actor') ? new Problem(403, 'member-only') : new Problem(401, 'sign-in-needed');
}

/** The member who calls. @throws Problem 403 `member-only` for tokens. */
export function memberOf(c: HonoContext<Env>): Extract<Actor, { type: 'member' }> {
  const { actor } = contextOf(c);
  if (actor.type !== 'member') throw new Problem(403, 'member-only');
  return actor;
}

/** A JSON answer of a route. */
export function answers<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A JSON body of a route. */
export function takes<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** How every failure looks (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
  })
  .openapi('Problem');

/** The failures that any route may answer with. */
export const problems = {
  default: {
    description: 'A problem, named by its code',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const;

/** `{id}` in a path. */
export const idParam = z.object({ id: z.uuid() });
