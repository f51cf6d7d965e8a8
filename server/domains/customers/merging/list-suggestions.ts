import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { type CustomerCard, cardsOf } from '../queries/customer-card.ts';
import { pairsAmong } from './distinguish.ts';
import { pairOf, type Reason, reasonsOf, weightOf } from './likeness.ts';

/** Two who may be the same person; the one whom we know longer first. */
export type Suggestion = { one: CustomerCard; other: CustomerCard; because: Reason[] };

/** So many groups are looked at, of each kind; a name or number that more people share says nothing. */
const most = { groups: 200, people: 6, shown: 100 };

/**
 * Customers who may be the same person, over the whole workspace, the surest first. They are found by what they are found
 * by anyway: the ends of their numbers and their names; nothing is kept but what a person said.
 */
export const listSuggestions = query({
  name: 'customers.list-merge-suggestions',
  permission: 'customers:read',
  input: z.strictObject({}),
  async run(run): Promise<Suggestion[]> {
    const groups = [...(await byNumber(run)), ...(await byName(run))];
    const ids = [...new Set(groups.flat())];
    const cards = new Map((await cardsOf(run, ids)).map((card) => [card.id, card]));
    const apart = new Set((await pairsAmong(run, ids)).map((pair) => pair.join()));
    const pairs = new Map(groups.flatMap(pairsOf).map((pair) => [pair.join(), pair]));
    return [...pairs]
      .filter(([key]) => !apart.has(key))
      .flatMap(([, pair]) => suggestionOf(pair, cards))
      .sort((a, b) => weightOf(b.because) - weightOf(a.because) || newest(b) - newest(a))
      .slice(0, most.shown);
  },
});

function suggestionOf([a, b]: [string, string], cards: ReadonlyMap<string, CustomerCard>): Suggestion[] {
  const [first, second] = [cards.get(a), cards.get(b)];
  if (!first || !second) return [];
  const because = reasonsOf(first, second);
  const [one, other] = first.createdAt <= second.createdAt ? [first, second] : [second, first];
  return because.length > 0 ? [{ one, other, because }] : [];
}

const newest = ({ one, other }: Suggestion) => Math.max(one.createdAt.getTime(), other.createdAt.getTime());

const pairsOf = (group: string[]): [string, string][] =>
  group.flatMap((one, at) => group.slice(at + 1).map((other) => pairOf(one, other)));

const found = z.array(z.object({ ids: z.array(z.uuid()) }));

/** The words that customers are found by hold the last nine digits of their numbers. */
async function byNumber({ tx, actor }: Run): Promise<string[][]> {
  const rows = await tx.execute(sql`
    select array_agg(customer_id) as ids from customer_terms
    where workspace_id = ${actor.workspaceId}::uuid and term collate "C" >= 'w0' and term collate "C" < 'w:'
    group by term collate "C"
    having count(*) between 2 and ${most.people} and length(term collate "C") between 8 and 10
    limit ${most.groups}`);
  return found.parse([...rows]).map(({ ids }) => ids);
}

async function byName({ tx, actor }: Run): Promise<string[][]> {
  const rows = await tx.execute(sql`
    select array_agg(id) as ids from customers
    where workspace_id = ${actor.workspaceId}::uuid and merged_into_id is null
    group by name having count(*) between 2 and ${most.people}
    limit ${most.groups}`);
  return found.parse([...rows]).map(({ ids }) => ids);
}
