import { z } from 'zod';
import { fieldKinds } from './rules/values.ts';

/** The key of a field, a status or an activity: it stands in addresses and in programs, so it never changes. */
export const keyInput = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const label = z.string().trim().max(100).default('');
/** A name in three languages, of which one at least says something. */
export const labelsInput = z
  .strictObject({ en: label, id: label, th: label })
  .refine(({ en, id, th }) => Boolean(en || id || th));

const bound = z.number().min(-1e15).max(1e15);
export const fieldRulesInput = z.strictObject({
  min: bound.optional(),
  max: bound.optional(),
  // Two runs of any length at most: a pattern is tried on every value.
  pattern: z
    .string()
    .min(1)
    .max(100)
    .refine((pattern) => pattern.split('*').length <= 3)
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  choices: z
    .array(z.strictObject({ value: keyInput, labels: labelsInput }))
    .max(200)
    .refine((choices) => new Set(choices.map((one) => one.value)).size === choices.length)
    .optional(),
});

export const fieldInput = {
  labels: labelsInput,
  rules: fieldRulesInput,
  seenBy: z.enum(['staff', 'customer']),
};
export const kindInput = z.enum(fieldKinds);

const condition = z.strictObject({
  key: keyInput,
  is: z.enum(['filled', 'empty', 'any-of', 'none-of']),
  values: z.array(z.string().max(500)).max(50).default([]),
});
export const formFieldInput = z.strictObject({
  key: keyInput,
  required: z.boolean().default(false),
  showWhen: condition.nullable().default(null),
  requiredWhen: condition.nullable().default(null),
});
export const formInput = {
  name: z.string().trim().min(1).max(100),
  names: z.strictObject({ en: label, id: label, th: label }),
  isDefault: z.boolean(),
  teamId: z.uuid().nullable(),
  channel: z.string().max(50).nullable(),
  topicId: z.uuid().nullable(),
  fields: z
    .array(formFieldInput)
    .max(100)
    .refine((fields) => new Set(fields.map((one) => one.key)).size === fields.length),
};
