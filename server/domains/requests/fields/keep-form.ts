import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertTopic } from '../../knowledge/index.ts';
import { findPlace } from '../commands/place.ts';
import { formInput } from './inputs.ts';
import { listFields } from './list-fields.ts';
import { formFault } from './rules/forms.ts';
import type { FormField } from './rules/values.ts';
import { forms } from './schema.ts';

/**
 * Makes a form. Only one form is the default: another one ceases to be.
 * @throws Problem 404 `field-not-found`, 400 `form-condition-wrong` when a condition asks a later field.
 */
export const createForm = command({
  name: 'requests.create-form',
  permission: 'requests:configure',
  input: z.strictObject({
    ...formInput,
    names: formInput.names.default({ en: '', id: '', th: '' }),
    isDefault: formInput.isDefault.default(false),
    teamId: formInput.teamId.default(null),
    channel: formInput.channel.default(null),
    topicId: formInput.topicId.default(null),
  }),
  async run(run, given) {
    await check(run, given);
    if (given.isDefault) await yieldDefault(run);
    const form = { ...given, workspaceId: run.actor.workspaceId, id: newId(), createdAt: run.now };
    await run.tx.insert(forms).values(form);
    return { id: form.id };
  },
});

/** Changes a form; the requests keep what was filled in. */
export const changeForm = command({
  name: 'requests.change-form',
  permission: 'requests:configure',
  input: z.strictObject({
    formId: z.uuid(),
    name: formInput.name.optional(),
    names: formInput.names.optional(),
    isDefault: formInput.isDefault.optional(),
    teamId: formInput.teamId.optional(),
    channel: formInput.channel.optional(),
    topicId: formInput.topicId.optional(),
    fields: formInput.fields.optional(),
  }),
  async run(run, { formId, ...changes }) {
    const mine = await standing(run, formId);
    await check(run, changes);
    if (changes.isDefault) await yieldDefault(run);
    if (Object.keys(changes).length > 0) await run.tx.update(forms).set(changes).where(mine);
  },
});

/** Removes a form; fields and values stay. */
export const removeForm = command({
  name: 'requests.remove-form',
  permission: 'requests:configure',
  input: z.strictObject({ formId: z.uuid() }),
  async run(run, { formId }) {
    await run.tx.delete(forms).where(await standing(run, formId));
  },
});

async function standing({ tx, actor }: Run, formId: string) {
  const mine = and(eq(forms.workspaceId, actor.workspaceId), eq(forms.id, formId));
  const [row] = await tx.select({ id: forms.id }).from(forms).where(mine).for('update');
  if (!row) throw notFound('form');
  return mine;
}

type FormChange = {
  fields?: FormField[] | undefined;
  teamId?: string | null | undefined;
  topicId?: string | null | undefined;
};

async function check(run: Run, { fields, teamId = null, topicId }: FormChange): Promise<void> {
  await findPlace(run, { teamId, assigneeId: null });
  if (topicId) await assertTopic(run, topicId);
  if (!fields) return;
  const known = await listFields(run.context, {});
  if (fields.some(({ key }) => !known.some((one) => one.key === key))) throw notFound('field');
  if (formFault(fields)) throw new Problem(400, 'form-condition-wrong');
}

async function yieldDefault({ tx, actor }: Run): Promise<void> {
  await tx.update(forms).set({ isDefault: false }).where(eq(forms.workspaceId, actor.workspaceId));
}
