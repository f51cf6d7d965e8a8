import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { places, safeguards } from './rules.ts';
import { processors } from './schema.ts';

const words = z.string().trim().max(5000);

/** What is known of a processor. */
export const processorInput = {
  name: z.string().trim().min(2).max(300),
  service: words,
  dataKinds: words,
  place: z.enum(places),
  safeguard: z.enum(safeguards),
  agreedOn: z.iso.date().nullable(),
  subProcessors: words,
};
type Processor = typeof processors.$inferSelect;

/** Writes a processor into the register. */
export const addProcessor = command({
  name: 'privacy.add-processor',
  permission: 'privacy:write',
  input: z.strictObject(processorInput),
  async run(run, input) {
    const { tx, actor, now, announce } = run;
    const id = newId();
    const by = { changedBy: memberIdOf(run.actor), changedAt: now };
    await tx.insert(processors).values({ workspaceId: actor.workspaceId, id, ...input, ...by });
    announce('processor.changed', { type: 'processor', id }, { processorId: id, fields: Object.keys(input) });
    return { processorId: id };
  },
});

/** Writes down what changed about it. @throws Problem 404 `processor-not-found`, also for one that has ended. */
export const changeProcessor = command({
  name: 'privacy.change-processor',
  permission: 'privacy:write',
  input: z.strictObject({ processorId: z.uuid(), ...z.strictObject(processorInput).partial().shape }),
  run: (run, { processorId, ...changes }) => write(run, processorId, changes),
});

/** It works for the company no more; the line stays as proof. @throws Problem 404 `processor-not-found`. */
export const endProcessor = command({
  name: 'privacy.end-processor',
  permission: 'privacy:write',
  input: z.strictObject({ processorId: z.uuid() }),
  run: (run, { processorId }) => write(run, processorId, { endedAt: run.now }),
});

/** The register of processors: those who work for the company now first, by name. */
export const listProcessors = query({
  name: 'privacy.list-processors',
  permission: 'privacy:read',
  input: z.strictObject({}),
  run: ({ tx, actor }): Promise<Processor[]> =>
    tx
      .select()
      .from(processors)
      .where(eq(processors.workspaceId, actor.workspaceId))
      .orderBy(sql`${processors.endedAt} desc nulls first`, asc(processors.name))
      .limit(1000),
});

async function write(run: Run, processorId: string, changes: Partial<Processor>): Promise<void> {
  const { tx, actor, now, announce } = run;
  const { workspaceId, id, endedAt } = processors;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(id, processorId), isNull(endedAt));
  const set = { ...changes, changedBy: memberIdOf(run.actor), changedAt: now };
  if ((await tx.update(processors).set(set).where(mine)).count === 0) throw notFound('processor');
  const fields = Object.keys(changes);
  announce('processor.changed', { type: 'processor', id: processorId }, { processorId, fields });
}
