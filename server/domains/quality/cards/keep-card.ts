import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { type CardContent, cardContent } from '../rules/card/card.ts';
import { defaultCard } from './default-card.ts';
import { qualityCards, qualityCardVersions } from './schema.ts';

/** Makes a scorecard in its first version. */
export const createCard = command({
  name: 'quality.create-card',
  permission: 'quality:write',
  input: z.strictObject({ content: cardContent }),
  run: (run, { content }) => makeCard(run, content),
});

/**
 * Changes a scorecard: it gets a version more, and what is under way goes on with the one it began with.
 * @throws Problem 404 `card-not-found`, 409 `card-changed` where somebody was faster.
 */
export const changeCard = command({
  name: 'quality.change-card',
  permission: 'quality:write',
  input: z.strictObject({ cardId: z.uuid(), version: z.int().min(1), content: cardContent }),
  async run(run, { cardId, version, content }) {
    const row = await lockCard(run, cardId);
    if (row.version !== version) throw new Problem(409, 'card-changed');
    const next = version + 1;
    await run.tx.update(qualityCards).set({ version: next }).where(isCard(run, cardId));
    await addVersion(run, { cardId, version: next, content });
    announce(run, { cardId, version: next, retired: row.retiredAt !== null });
    return { version: next };
  },
});

/** Takes a scorecard out of use, or back into it. Plans that name it draw nothing meanwhile. @throws Problem 404 `card-not-found`. */
export const retireCard = command({
  name: 'quality.retire-card',
  permission: 'quality:write',
  input: z.strictObject({ cardId: z.uuid(), retired: z.boolean() }),
  async run(run, { cardId, retired }) {
    const { version } = await lockCard(run, cardId);
    await run.tx
      .update(qualityCards)
      .set({ retiredAt: retired ? run.now : null })
      .where(isCard(run, cardId));
    announce(run, { cardId, version, retired });
  },
});

/** The card of the seven traits, where a workspace has no card yet. @returns the id of the first card that is in use. */
export const ensureCard = command({
  name: 'quality.ensure-card',
  permission: 'quality:write',
  input: z.strictObject({}),
  async run(run) {
    const mine = eq(qualityCards.workspaceId, run.actor.workspaceId);
    const [standing] = await run.tx.select().from(qualityCards).where(mine).orderBy(qualityCards.createdAt);
    return standing ? { cardId: standing.id } : makeCard(run, cardContent.parse(defaultCard));
  },
});

async function makeCard(run: Run, content: CardContent) {
  const { workspaceId } = run.actor;
  const cardId = newId();
  const row = { workspaceId, id: cardId, version: 1, retiredAt: null, createdAt: run.now };
  await run.tx.insert(qualityCards).values(row);
  await addVersion(run, { cardId, version: 1, content });
  announce(run, { cardId, version: 1, retired: false });
  return { cardId };
}

type Version = { cardId: string; version: number; content: CardContent };

async function addVersion({ tx, actor, now }: Run, version: Version): Promise<void> {
  const madeBy = memberIdOf(actor);
  await tx
    .insert(qualityCardVersions)
    .values({ ...version, workspaceId: actor.workspaceId, madeBy, madeAt: now });
}

async function lockCard(run: Run, cardId: string) {
  const [row] = await run.tx.select().from(qualityCards).where(isCard(run, cardId)).for('update');
  if (!row) throw notFound('card');
  return row;
}

const isCard = ({ actor }: Run, cardId: string) =>
  and(eq(qualityCards.workspaceId, actor.workspaceId), eq(qualityCards.id, cardId));

function announce(run: Run, told: { cardId: string; version: number; retired: boolean }): void {
  run.announce('scorecard.changed', { type: 'scorecard', id: told.cardId }, told);
}
