import { z } from 'zod';
import { languages } from '../../../../kernel/language.ts';

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\r\n\0]*$/);

/** What a connection is asked for by its channel: ids, tokens and keys, by name. */
export const fieldsInput = z.record(
  z.string().regex(/^[a-zA-Z]{1,40}$/),
  z.string().trim().min(1).max(8_000),
);

const settings = {
  name: oneLine(200),
  teamId: z.uuid().nullable(),
  brandId: z.uuid().nullable(),
  language: z.enum(languages),
};

export const newConnectionInput = z.strictObject({
  channel: z.string().max(40),
  fields: fieldsInput.default({}),
  ...z.object(settings).partial().shape,
});

/** Fields that are named replace the kept ones; the others stay. */
export const connectionChanges = z.strictObject({
  ...z.object(settings).partial().shape,
  fields: fieldsInput.optional(),
});
