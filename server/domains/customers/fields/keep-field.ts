import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { standingFields } from './read-values.ts';
import { fieldTypes, keyOf } from './rules.ts';
import { customerFields } from './schema.ts';

const name = z.string().trim().min(1).max(100);
const choices = z.array(z.string().trim().min(1).max(100)).max(100);
const about = z.enum(['customer', 'organisation']);
const most = 60;

/** One more field that the company keeps. Its key comes from the name and never changes. */
export const createField = command({
  name: 'customers.create-field',
  permission: 'customers:manage',
  input: z.strictObject({
    about: about.default('customer'),
    name,
    type: z.enum(fieldTypes),
    choices: choices.default([]),
  }),
  async run(run, given) {
    const { tx, actor, now } = run;
    if (given.type === 'choice' && given.choices.length === 0)
      throw new Problem(400, 'field-without-choices', { fields: { choices: 'missing' } });
    const standing = await standingFields(run, given.about);
    if (standing.length >= most) throw new Problem(409, 'too-many-fields', { params: { most } });
    const key = await freeKey(run, given.about, keyOf(given.name));
    const row = { workspaceId: actor.workspaceId, id: newId(), key, ...given, position: standing.length };
    await tx.insert(customerFields).values({ ...row, createdAt: now });
    return { id: row.id, key };
  },
});

/** Renames a field, changes its choices or place, takes it away, or brings it back with its values. */
export const changeField = command({
  name: 'customers.change-field',
  permission: 'customers:manage',
  input: z.strictObject({
    fieldId: z.uuid(),
    name: name.optional(),
    choices: choices.optional(),
    position: z.number().int().min(0).max(1000).optional(),
    removed: z.boolean().optional(),
  }),
  async run({ tx, actor, now }, { fieldId, removed, ...changes }) {
    const { workspaceId, id } = customerFields;
    const changed = await tx
      .update(customerFields)
      .set({
        ...changes,
        ...(removed === undefined ? {} : { removedAt: removed ? now : null }),
        workspaceId: actor.workspaceId,
      })
      .where(and(eq(workspaceId, actor.workspaceId), eq(id, fieldId)))
      .returning({ id });
    if (changed.length === 0) throw notFound('field');
  },
});

/** The own fields of customers and organisations, in their order. */
export const listFields = query({
  name: 'customers.list-fields',
  permission: 'customers:read',
  input: z.strictObject({ about: about.optional() }),
  async run(run, asked) {
    const rows = await standingFields(run, asked.about);
    return rows.map(({ id, about: of, key, name: called, type, choices: among }) => ({
      ...{ id, about: of, key, name: called, type, choices: among },
    }));
  },
});

/** A key that nobody has, not even a field that was taken away: old values must not come back under a new name. */
async function freeKey({ tx, actor }: Run, of: 'customer' | 'organisation', wanted: string): Promise<string> {
  const { workspaceId, about: a, key } = customerFields;
  const rows = await tx
    .select({ key })
    .from(customerFields)
    .where(and(eq(workspaceId, actor.workspaceId), eq(a, of), sql`${key} like ${`${wanted}%`}`));
  const taken = new Set(rows.map((row) => row.key));
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(next)) return next;
  }
}
