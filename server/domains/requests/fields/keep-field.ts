import { and, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { fieldInput, keyInput, kindInput } from './inputs.ts';
import { rulesFault } from './rules/values.ts';
import { fieldDefinitions } from './schema.ts';

/** Adds a field. @throws Problem 409 `field-exists`, 400 `field-rules-wrong`. */
export const createField = command({
  name: 'requests.create-field',
  permission: 'requests:configure',
  input: z.strictObject({
    ...fieldInput,
    key: keyInput,
    kind: kindInput,
    rules: fieldInput.rules.default({}),
    seenBy: fieldInput.seenBy.default('staff'),
  }),
  async run({ tx, actor, now }, given) {
    if (rulesFault(given)) throw new Problem(400, 'field-rules-wrong');
    const { workspaceId } = actor;
    const [standing] = await tx
      .select({ count: count() })
      .from(fieldDefinitions)
      .where(eq(fieldDefinitions.workspaceId, workspaceId));
    const made = await tx
      .insert(fieldDefinitions)
      .values({ ...given, workspaceId, position: standing?.count ?? 0, createdAt: now })
      .onConflictDoNothing()
      .returning({ key: fieldDefinitions.key });
    if (made.length === 0) throw new Problem(409, 'field-exists');
    return { key: given.key };
  },
});

/** Changes a field, or archives it: it is asked for no more, and what was filled in stays readable. */
export const changeField = command({
  name: 'requests.change-field',
  permission: 'requests:configure',
  input: z.strictObject({
    key: keyInput,
    labels: fieldInput.labels.optional(),
    rules: fieldInput.rules.optional(),
    seenBy: fieldInput.seenBy.optional(),
    archived: z.boolean().optional(),
  }),
  async run({ tx, actor, now }, { key, archived, ...changes }) {
    const mine = and(eq(fieldDefinitions.workspaceId, actor.workspaceId), eq(fieldDefinitions.key, key));
    const [row] = await tx.select().from(fieldDefinitions).where(mine).for('update');
    if (!row) throw notFound('field');
    if (rulesFault({ ...row, ...changes })) throw new Problem(400, 'field-rules-wrong');
    const set = { ...changes, ...(archived === undefined ? {} : { archivedAt: archived ? now : null }) };
    if (Object.keys(set).length > 0) await tx.update(fieldDefinitions).set(set).where(mine);
  },
});
