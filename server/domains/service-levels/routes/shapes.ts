import { z } from '@hono/zod-openapi';
import { clockKinds, profileNames } from '../rules/profiles.ts';

const time = z.iso.datetime();
const seconds = z.number().int().nullable().optional();
const perPriority = z.object({ low: seconds, normal: seconds, high: seconds, urgent: seconds }).optional();

/** A policy as the API gives it. */
export const policySchema = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    name: z.string(),
    profile: z.enum(profileNames),
    choices: z.object({
      pauseWhileWaiting: z.boolean().optional(),
      reopening: z.enum(['resume', 'new-cycle']).optional(),
      programsCount: z.boolean().optional(),
      notesCount: z.boolean().optional(),
    }),
    conditions: z.object({
      teamIds: z.array(z.string()),
      channels: z.array(z.string()),
      customers: z.enum(['any', 'internal', 'external']),
    }),
    targets: z.object({
      'first-reply': perPriority,
      'next-reply': perPriority,
      update: perPriority,
      solving: perPriority,
    }),
    aroundTheClock: z.array(z.enum(['low', 'normal', 'high', 'urgent'])),
    warnPercent: z.number().int(),
    warnTell: z.array(z.string()),
    breachTell: z.array(z.string()),
    steps: z.array(
      z.object({
        percent: z.number().int().optional(),
        minutesAfter: z.number().int().optional(),
        tell: z.array(z.string()),
        raisePriority: z.boolean(),
      }),
    ),
  })
  .openapi('ServiceLevelPolicy');

/** A clock as the API gives it. */
export const clockSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(clockKinds),
    state: z.enum(['running', 'paused', 'met', 'breached']),
    policy: z.object({
      id: z.uuid(),
      version: z.number().int(),
      name: z.string(),
      profile: z.enum(profileNames),
    }),
    targetSeconds: z.number().int(),
    elapsedSeconds: z.number().int(),
    startedAt: time,
    endedAt: time.nullable(),
    pausedAt: time.nullable(),
    warnAt: time.nullable(),
    dueAt: time.nullable(),
    measuredAt: time,
  })
  .openapi('Clock');
