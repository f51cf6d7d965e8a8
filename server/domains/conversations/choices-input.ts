import { z } from 'zod';
import { choiceLimits } from './rules/choices.ts';

/** Answers to choose among: each is there once. */
export const choicesInput = z
  .array(z.string().trim().min(1).max(choiceLimits.length))
  .min(choiceLimits.least)
  .max(choiceLimits.most)
  .refine((given) => new Set(given).size === given.length);
