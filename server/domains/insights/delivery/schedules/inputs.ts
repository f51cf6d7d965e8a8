import { z } from 'zod';
import { languages } from '../../../../kernel/language.ts';
import { sentFormats } from './rules/words.ts';

const day = z.number().int();
export const rhythmInput = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day') }),
  z.strictObject({ every: z.literal('week'), on: z.array(day.min(1).max(7)).min(1).max(7) }),
  z.strictObject({ every: z.literal('month'), on: day.min(0).max(31) }),
]);
export const timeInput = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export const formatInput = z.enum(sentFormats);
export const membersInput = z.array(z.uuid()).max(50);
export const addressesInput = z
  .array(z.strictObject({ address: z.email().max(320).toLowerCase(), language: z.enum(languages) }))
  .max(20);
