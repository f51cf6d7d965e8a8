import { z } from 'zod';
import { languages } from '../../kernel/language.ts';
import { addressKinds } from './addresses/rules.ts';

/** What a person may correct of a card. Own fields are given by key; null takes a value away. */
export const cardChanges = {
  name: z.string().trim().min(1).max(500).optional(),
  preferredName: z.string().trim().max(200).nullable().optional(),
  honorific: z.string().trim().max(50).nullable().optional(),
  language: z.enum(languages).nullable().optional(),
  isInternal: z.boolean().optional(),
  organisationId: z.uuid().nullable().optional(),
  tags: z.array(z.string().max(60)).max(50).optional(),
  fields: z.record(z.string().max(60), z.unknown()).optional(),
};

export const addressInput = z.strictObject({
  kind: z.enum(addressKinds),
  value: z.string().trim().min(1).max(320),
});
