import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { customerCards } from '../../../customers/index.ts';
import { readTerms } from '../queries/find-terms.ts';
import { readKnown } from '../queries/read-known.ts';
import { sparedAmong, standingOf } from '../queries/who.ts';
import { type Found, occasionsOf, openDays } from '../rules/occasions.ts';
import { type GestureTerms, termOf } from '../rules/terms.ts';
import { gestures } from '../schema.ts';

const dayMs = 86_400_000;

/**
 * Looks whether there is an occasion for a small attention to some customers: at most one suggestion each, none while
 * one is younger than `restDays`, and none for whoever is spared; an open one of theirs is taken away.
 */
export const suggestGestures = command({
  name: 'retention.suggest-gestures',
  permission: 'retention:write',
  input: z.strictObject({ customerIds: z.array(z.uuid()).max(200) }),
  async run(run, { customerIds }) {
    const ids = await lockAll(run, customerIds);
    const spared = await sparedAmong(run, ids);
    await takeAway(run, [...spared]);
    const terms = await readTerms(run);
    const asked = ids.filter((id) => !spared.has(id));
    const { resting, said } = await readBefore(run, asked, terms);
    const open = asked.filter((id) => !resting.has(id));
    if (open.length === 0) return { suggested: 0 };
    const { known, today } = await readKnown(run, open, terms.incidentDays);
    let suggested = 0;
    for (const [customerId, one] of known) {
      const found = occasionsOf(one, terms, today).find(
        (each) => termOf(terms, each.occasion).isOn && !said.has(keyOf(customerId, each)),
      );
      if (!found) continue;
      await suggest(run, customerId, found);
      suggested++;
    }
    return { suggested };
  },
});

/** One after the other for each customer, so that two hearings at once do not suggest two. */
async function lockAll({ tx, actor }: Run, customerIds: string[]): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const { workspaceId, id } = customerCards;
  const rows = await tx
    .select({ id })
    .from(customerCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, customerIds)))
    .orderBy(asc(id))
    .for('update');
  return rows.map((row) => row.id);
}

async function takeAway({ tx, actor }: Run, customerIds: string[]): Promise<void> {
  if (customerIds.length === 0) return;
  const { workspaceId, customerId, state } = gestures;
  await tx
    .delete(gestures)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(customerId, customerIds), eq(state, 'suggested')));
}

const keyOf = (customerId: string, { occasion, occasionId }: Found) =>
  `${customerId} ${occasion} ${occasionId}`;

/** Who was suggested for one lately, or still is, and all that they were ever suggested for. */
async function readBefore(run: Run, customerIds: string[], { restDays }: GestureTerms) {
  const { workspaceId, customerId, kind, occasionId, suggestedAt, settledAt, state } = gestures;
  const standing = await standingOf(run, customerIds);
  const rows = await run.tx
    .select({ customerId, occasion: kind, occasionId, suggestedAt, settledAt, state })
    .from(gestures)
    .where(and(eq(workspaceId, run.actor.workspaceId), inArray(customerId, [...standing.keys()])));
  const since = new Date(run.now.getTime() - restDays * dayMs);
  const isResting = (row: (typeof rows)[number]) =>
    row.state === 'suggested' ||
    row.suggestedAt > since ||
    (row.state === 'given' && (row.settledAt ?? since) > since);
  const whose = (row: (typeof rows)[number]) => standing.get(row.customerId) ?? row.customerId;
  return {
    resting: new Set(rows.filter(isResting).map(whose)),
    said: new Set(rows.map((row) => keyOf(whose(row), row))),
  };
}

async function suggest({ tx, actor, now, announce }: Run, customerId: string, found: Found) {
  const { occasion, occasionId } = found;
  const id = newId();
  const row = { id, customerId, kind: occasion, occasionId, suggestedAt: now };
  await tx.insert(gestures).values({ workspaceId: actor.workspaceId, ...row });
  const about = { gestureId: id, customerId, occasion };
  announce('gesture.suggested', { type: 'customer', id: customerId }, about);
}

/** By the clock: what nobody took for `openDays` goes by. */
export const lapseGestures = command({
  name: 'retention.lapse-gestures',
  permission: 'retention:write',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const { workspaceId, state, suggestedAt } = gestures;
    const before = new Date(now.getTime() - openDays * dayMs);
    await tx
      .update(gestures)
      .set({ state: 'lapsed', settledAt: now })
      .where(and(eq(workspaceId, actor.workspaceId), eq(state, 'suggested'), lt(suggestedAt, before)));
  },
});

/** Whether this customer was given another one within the days of rest. */
export async function isTooSoon(run: Run, customerId: string, { restDays }: GestureTerms): Promise<boolean> {
  const since = new Date(run.now.getTime() - restDays * dayMs);
  const standing = await standingOf(run, [customerId]);
  const [row] = await run.tx
    .select({ id: gestures.id })
    .from(gestures)
    .where(
      and(
        ...[eq(gestures.workspaceId, run.actor.workspaceId), eq(gestures.state, 'given')],
        ...[inArray(gestures.customerId, [...standing.keys()]), gt(gestures.settledAt, since)],
      ),
    )
    .limit(1);
  return row !== undefined;
}
