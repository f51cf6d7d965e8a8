import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { namesInput } from '../names.ts';
import { heightOf, mayStandUnder, pathTo, placed, type Twig } from '../tree.ts';
import { topicsOf } from './list-topics.ts';
import { topics } from './schema.ts';

const deepest = 5;

/** Adds a topic, at the end of those that stand beside it. @throws Problem 404 `topic-not-found`. */
export const createTopic = command({
  name: 'knowledge.create-topic',
  permission: 'knowledge:publish',
  input: z.strictObject({ names: namesInput, parentId: z.uuid().nullable().default(null) }),
  async run(run, { names, parentId }) {
    const { tx, actor, now } = run;
    const all = await topicsOf(run);
    const id = newId();
    assertPlace([...all, { id, parentId }], id, parentId);
    const position = all.filter((one) => one.parentId === parentId).length;
    const row = { workspaceId: actor.workspaceId, id, names, parentId, position };
    await tx.insert(topics).values({ ...row, createdAt: now, updatedAt: now });
    tell(run, id, ['names']);
    return { id };
  },
});

/** Names a topic, puts it elsewhere in the tree (`position` among its siblings, from 0), archives it or takes it back. */
export const changeTopic = command({
  name: 'knowledge.change-topic',
  permission: 'knowledge:publish',
  input: z.strictObject({
    topicId: z.uuid(),
    names: namesInput.optional(),
    parentId: z.uuid().nullable().optional(),
    position: z.int().min(0).max(10_000).optional(),
    archived: z.boolean().optional(),
  }),
  async run(run, { topicId, names, archived, ...place }) {
    const all = await topicsOf(run);
    const topic = all.find((one) => one.id === topicId);
    if (!topic) throw notFound('topic');
    const parentId = place.parentId === undefined ? topic.parentId : place.parentId;
    assertPlace(all, topicId, parentId);
    const archivedAt = archived === undefined ? topic.archivedAt : archived ? run.now : null;
    await set(run, topicId, { names: names ?? topic.names, parentId, archivedAt });
    if (place.parentId !== undefined || place.position !== undefined) {
      const beside = all.filter((one) => one.parentId === parentId).map((one) => one.id);
      const order = placed(beside, topicId, place.position ?? beside.length);
      for (const [position, id] of order.entries()) await set(run, id, { position });
    }
    const given = { names, archived, ...place };
    const fields = Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [key]));
    tell(run, topicId, fields);
  },
});

/** @throws Problem 404 `topic-not-found`, 400 `topic-circle`, `topic-too-deep`. */
function assertPlace(all: readonly Twig[], id: string, parentId: string | null): void {
  if (parentId !== null && !all.some((one) => one.id === parentId)) throw notFound('topic');
  if (!mayStandUnder(all, id, parentId)) throw new Problem(400, 'topic-circle');
  if (pathTo(all, parentId).length + heightOf(all, id) > deepest) throw new Problem(400, 'topic-too-deep');
}

async function set({ tx, actor, now }: Run, id: string, change: Partial<typeof topics.$inferInsert>) {
  const mine = and(eq(topics.workspaceId, actor.workspaceId), eq(topics.id, id));
  await tx
    .update(topics)
    .set({ ...change, updatedAt: now })
    .where(mine);
}

function tell(run: Run, topicId: string, fields: string[]): void {
  run.announce('topic.changed', { type: 'topic', id: topicId }, { topicId, fields });
}
