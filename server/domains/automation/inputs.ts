import { z } from 'zod';
import { conditionsInput } from './rules/conditions.ts';
import { triggerInput } from './rules/triggers.ts';

/** What a person writes of a rule; its acts are checked by themselves. */
export const ruleFields = {
  name: z.string().trim().min(1).max(120),
  trigger: triggerInput,
  conditions: conditionsInput,
  stopAfter: z.boolean(),
  enabled: z.boolean(),
};
