import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import type { FieldDefinition, Form } from './rules/values.ts';
import { fieldDefinitions, forms } from './schema.ts';

/** All fields of the workspace in their order, archived ones too: their values are still shown. */
export const listFields = query({
  name: 'requests.list-fields',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<FieldDefinition[]> {
    const rows = await tx
      .select()
      .from(fieldDefinitions)
      .where(eq(fieldDefinitions.workspaceId, actor.workspaceId))
      .orderBy(asc(fieldDefinitions.position), asc(fieldDefinitions.key));
    return rows.map(({ key, labels, kind, rules, seenBy, archivedAt }) => ({
      ...{ key, labels, kind, rules, seenBy },
      archived: archivedAt !== null,
    }));
  },
});

/** All forms of the workspace by name. */
export const listForms = query({
  name: 'requests.list-forms',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<Form[]> {
    const rows = await tx
      .select()
      .from(forms)
      .where(eq(forms.workspaceId, actor.workspaceId))
      .orderBy(asc(forms.name), asc(forms.id));
    return rows.map(({ id, name, names, isDefault, teamId, channel, topicId, fields }) => ({
      ...{ id, name, names, isDefault, teamId, channel, topicId, fields },
    }));
  },
});
