import type { Context as HonoContext } from 'hono';
import { findCustomer, findPortalCustomer } from '../../domains/customers/index.ts';
import { system } from '../../kernel/actor.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Context } from '../../platform/command.ts';
import type { Env } from '../../platform/http/router.ts';
import { portalSecretIn } from './portal-cookie.ts';

/**
 * The customer whose cookie of this portal it is: the program's own context, and theirs, in which only what customers
 * hold words for is let through. @throws Problem 401 `portal-sign-in-needed`.
 */
export async function customerIn(
  c: HonoContext<Env>,
  workspaceId: string,
): Promise<{ context: Context; customerId: string; own: Context }> {
  const now = c.get('now');
  const context = { actor: system(workspaceId), now };
  const secret = portalSecretIn(c.req.raw.headers, workspaceId);
  const known = secret ? await findPortalCustomer(context, { secret }) : null;
  if (!known) throw new Problem(401, 'portal-sign-in-needed');
  // Whoever became part of another customer sees what that one sees.
  const { id: customerId } = await findCustomer(context, { customerId: known });
  return { context, customerId, own: { actor: { type: 'customer', workspaceId, id: customerId }, now } };
}
