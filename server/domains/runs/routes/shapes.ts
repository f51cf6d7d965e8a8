import { z } from '@hono/zod-openapi';
import { contentInput } from '../../procedures/index.ts';
import { evidenceKinds, runStates } from '../schema.ts';

const words = contentInput.shape.names;
const when = z.iso.datetime();
const person = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const runSchema = z
  .object({
    id: z.uuid(),
    procedureId: z.uuid(),
    names: words,
    version: z.number().int(),
    newestVersion: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'Null when the procedure is out of use' }),
    state: z.enum(runStates),
    steps: contentInput.shape.steps.unwrap(),
    currentKey: z.string().nullable(),
    reachedAt: when,
    dueAt: when.nullable(),
    waitsUntil: when.nullable(),
    mayTake: z.boolean().openapi({ description: 'Whether the current step is for whoever asks' }),
    holding: z.array(z.string()).openapi({ description: 'Keys of the steps that solving waits for' }),
    startedBy: person,
    startedAt: when,
    endedAt: when.nullable(),
    leftBecause: z.string().nullable(),
    log: z.array(
      z.object({
        id: z.uuid(),
        stepKey: z.string(),
        outcome: z.string().nullable(),
        answer: z.string().nullable(),
        note: z.string(),
        messageId: z.uuid().nullable(),
        reachedAt: when,
        doneAt: when,
        by: person,
      }),
    ),
    evidence: z.array(
      z.object({
        id: z.uuid(),
        stepKey: z.string(),
        kind: z.enum(evidenceKinds),
        name: z.string(),
        text: z.string(),
        messageId: z.uuid().nullable(),
        addedAt: when,
        by: person,
      }),
    ),
  })
  .openapi('Run');

export const offerSchema = z
  .object({ id: z.uuid(), names: words, purpose: words, steps: z.number().int(), offeredAt: when })
  .openapi('ProcedureOffer');

export const mineSchema = z
  .object({
    runId: z.uuid(),
    request: z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() }),
    names: words,
    key: z.string(),
    title: words,
    dueAt: when.nullable(),
    reachedAt: when,
  })
  .openapi('MyStep');

const effect = z.object({
  solved: z.number().int(),
  reopened: z.object({ share: z.number(), low: z.number(), high: z.number() }).nullable(),
  rated: z.number().int(),
  score: z.number().nullable(),
});

export const measureSchema = z
  .object({
    procedureId: z.uuid(),
    offered: z.number().int(),
    accepted: z.number().int(),
    declined: z.number().int(),
    started: z.number().int(),
    finished: z.number().int(),
    left: z.number().int(),
    leftAt: z.array(z.object({ key: z.string(), runs: z.number().int() })),
    steps: z.array(z.object({ key: z.string(), taken: z.number().int(), medianSeconds: z.number() })),
    followed: effect.openapi({ description: 'Requests on which it was followed to its end' }),
    notFollowed: effect.openapi({ description: 'Requests on which it was offered and not followed' }),
  })
  .openapi('ProcedureMeasure');
