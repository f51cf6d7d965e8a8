import { z } from 'zod';
import { clockKinds, profileNames } from './rules/profiles.ts';

const priority = z.enum(['low', 'normal', 'high', 'urgent']);
/** At most ten years. */
const seconds = z.number().int().min(0).max(315_360_000).nullable().optional();
const perPriority = z.strictObject({ low: seconds, normal: seconds, high: seconds, urgent: seconds });
const tell = z.array(z.union([z.enum(['owner', 'team', 'supervisors']), z.uuid()])).max(50);
const percent = z.number().int().min(1).max(99);
const kinds = Object.fromEntries(clockKinds.map((kind) => [kind, perPriority.optional()]));

const step = z
  .strictObject({
    percent: percent.optional(),
    minutesAfter: z.number().int().min(0).max(100_000).optional(),
    tell,
    raisePriority: z.boolean().default(false),
  })
  .refine((one) => (one.percent === undefined) !== (one.minutesAfter === undefined));

/** What a policy says. */
export const policyInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  profile: z.enum(profileNames).default('sapa'),
  choices: z
    .strictObject({
      pauseWhileWaiting: z.boolean().optional(),
      reopening: z.enum(['resume', 'new-cycle']).optional(),
      programsCount: z.boolean().optional(),
      notesCount: z.boolean().optional(),
    })
    .default({}),
  conditions: z
    .strictObject({
      teamIds: z.array(z.uuid()).max(200).default([]),
      channels: z.array(z.string().max(50)).max(50).default([]),
      customers: z.enum(['any', 'internal', 'external']).default('any'),
    })
    .default({ teamIds: [], channels: [], customers: 'any' }),
  targets: z.strictObject(kinds),
  aroundTheClock: z.array(priority).max(4).default([]),
  warnPercent: percent.default(80),
  warnTell: tell.default(['owner']),
  breachTell: tell.default(['owner', 'supervisors']),
  steps: z.array(step).max(10).default([]),
});
