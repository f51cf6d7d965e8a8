import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import {
  addAddress,
  createCustomer,
  findCustomerByEmail,
  findCustomerByNumber,
  phoneWritings,
  recogniseCustomer,
} from '../../customers/index.ts';
import type { OrderInput } from '../inputs.ts';
import { orders } from '../schema.ts';

/** Buyers that one batch has met already, by what they were named by. */
export type Buyers = Map<string, string | null>;

/**
 * The customer of an order: by mail address, by telephone number, by the id at the source, or a new one. Null where
 * nobody was named. What is missing on a card that stands is not guessed into it.
 */
export async function recogniseBuyer(
  run: Run,
  source: string,
  buyer: OrderInput['customer'],
  met: Buyers,
): Promise<string | null> {
  if (!buyer) return null;
  const key = JSON.stringify(buyer);
  const known = met.get(key);
  if (known !== undefined) return known;
  const found = (await findKnown(run, source, buyer)) ?? (await takeDown(run, buyer));
  met.set(key, found);
  return found;
}

type Buyer = NonNullable<OrderInput['customer']>;

async function findKnown(run: Run, source: string, { email, phone, externalId }: Buyer) {
  const { context } = run;
  const byMail = email ? await findCustomerByEmail(context, { email }) : null;
  if (byMail) return byMail;
  const byNumber = phone ? await findCustomerByNumber(context, { number: phone }) : null;
  if (byNumber) return byNumber.customerId;
  return externalId ? findEarlierBuyer(run, source, externalId) : null;
}

/** Who ordered at this source before under the same id. */
async function findEarlierBuyer({ tx, actor }: Run, source: string, externalId: string) {
  const mine = and(
    eq(orders.workspaceId, actor.workspaceId),
    eq(orders.source, source),
    eq(orders.externalCustomerId, externalId),
    isNotNull(orders.customerId),
  );
  const [row] = await tx
    .select({ id: orders.customerId })
    .from(orders)
    .where(mine)
    .orderBy(desc(orders.orderedAt))
    .limit(1);
  return row?.id ?? null;
}

async function takeDown({ context }: Run, { email, phone, name }: Buyer): Promise<string | null> {
  const words = { name: name || null, language: null, verified: false };
  if (email) {
    const { customerId } = await recogniseCustomer(context, { ...words, kind: 'email', value: email });
    if (phone) await addAddress(context, { customerId, kind: 'phone', value: phone }).catch(leaveOut);
    return customerId;
  }
  if (phone && phoneWritings(phone).length > 0)
    return (await recogniseCustomer(context, { ...words, kind: 'phone', value: phone })).customerId;
  return name ? (await createCustomer(context, { name })).customerId : null;
}

/** A number that is no number, or somebody else's, is left out; the order counts all the same. */
function leaveOut(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}
