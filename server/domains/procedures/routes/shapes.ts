import { z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import { contentInput, stepInput } from '../rules/content.ts';
import { faultCodes } from '../rules/faults.ts';

export const contentSchema = z.strictObject(contentInput.shape).openapi('ProcedureContent');

const member = z.object({ id: z.uuid(), name: z.string() });

export const faultSchema = z
  .object({
    step: z
      .string()
      .nullable()
      .openapi({ description: 'The key of the step; null: the procedure as a whole' }),
    code: z.enum(faultCodes),
  })
  .openapi('ProcedureFault');

const standing = {
  draftVersion: z.number().int(),
  faults: z.array(faultSchema).openapi({ description: 'What keeps the draft from being published' }),
  gaps: z
    .array(z.string())
    .openapi({ description: 'Languages in which something is said and something is missing' }),
};
export const standingSchema = z.object(standing).openapi('ProcedureStanding');

export const listedSchema = z
  .object({
    id: z.uuid(),
    names: wordsInput,
    purpose: wordsInput,
    publishedVersion: z.number().int().nullable(),
    hasChanges: z.boolean().openapi({ description: 'The draft says more than what is followed' }),
    isRetired: z.boolean(),
    isFlagged: z.boolean().openapi({ description: 'A clause that it names has changed' }),
    owner: member.nullable(),
    steps: z.number().int(),
    faults: z.number().int(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('ListedProcedure');

export const procedureSchema = z
  .object({
    ...standing,
    id: z.uuid(),
    draft: contentSchema,
    publishedVersion: z.number().int().nullable(),
    hasChanges: z.boolean(),
    isRetired: z.boolean(),
    isFlagged: z.boolean(),
    ownerId: z.uuid().nullable(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Procedure');

export const versionSchema = z
  .object({
    version: z.number().int(),
    note: z.string(),
    publishedAt: z.iso.datetime(),
    publishedBy: member.nullable(),
    steps: z.number().int(),
  })
  .openapi('ProcedureVersion');

export const diffSchema = z
  .object({
    fields: z.array(z.enum(['names', 'purpose', 'match'])),
    steps: z.array(
      z.object({
        key: z.string(),
        change: z.enum(['added', 'removed', 'changed', 'moved']),
        before: stepInput.nullable(),
        after: stepInput.nullable(),
        fields: z.array(z.string()),
      }),
    ),
  })
  .openapi('ProcedureDiff');
