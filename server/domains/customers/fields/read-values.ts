import { and, asc, eq, isNull } from 'drizzle-orm';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import type { FieldValues } from '../schema.ts';
import { readValue } from './rules.ts';
import { customerFields } from './schema.ts';

export type FieldAbout = 'customer' | 'organisation';
export type FieldRow = typeof customerFields.$inferSelect;

/** The own fields that stand, in their order. */
export async function standingFields({ tx, actor }: Run, about?: FieldAbout): Promise<FieldRow[]> {
  const { workspaceId, about: of, removedAt, position, createdAt } = customerFields;
  return tx
    .select()
    .from(customerFields)
    .where(and(eq(workspaceId, actor.workspaceId), about ? eq(of, about) : undefined, isNull(removedAt)))
    .orderBy(asc(of), asc(position), asc(createdAt));
}

/**
 * The values as they stand after some were given; null takes one away, unknown keys are wrong.
 * @throws Problem 400 `field-invalid` with the keys that do not fit.
 */
export async function readFieldChanges(
  run: Run,
  about: FieldAbout,
  present: FieldValues,
  given: Record<string, unknown>,
): Promise<FieldValues> {
  const shapes = new Map((await standingFields(run, about)).map((one) => [one.key, one]));
  const next = { ...present };
  const wrong: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) {
    const shape = shapes.get(key);
    const read = shape ? readValue(shape, value) : undefined;
    if (read === undefined) wrong[`fields.${key}`] = shape ? `not-${shape.type}` : 'unknown';
    else if (read === null) delete next[key];
    else next[key] = read;
  }
  if (Object.keys(wrong).length > 0)
    throw new Problem(400, 'field-invalid', {
      fields: wrong,
      params: { fields: Object.keys(wrong).join(', ') },
    });
  return next;
}
