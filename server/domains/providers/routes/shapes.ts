import { z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import { becauses } from '../rules/money.ts';
import { measures, targetInput, verdicts } from '../rules/targets.ts';
import { actionOutcomes } from '../schema.ts';

const share = z.number().nullable();
const money = z.number().int().openapi({ description: 'In the smallest unit of the currency' });

export const contractSchema = z
  .object({
    version: z.number().int(),
    validFrom: z.string(),
    validUntil: z.string().nullable(),
    targets: z.array(targetInput),
    fee: money,
    currency: z.string(),
    mostPercent: z.number(),
    requiredHours: z.number().nullable(),
    leadId: z.uuid().nullable(),
    changedAt: z.iso.datetime(),
  })
  .openapi('ProviderContract');

export const contractedSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    versions: z.array(contractSchema),
  })
  .openapi('ContractedProvider');

const judgedSchema = targetInput.extend({
  good: z.number(),
  n: z.number(),
  estimate: share,
  low: share,
  high: share,
  verdict: z.enum(verdicts),
});

export const scorecardSchema = z
  .object({
    provider: z.object({ id: z.uuid(), name: z.string(), kind: z.string() }),
    month: z.string(),
    isOver: z.boolean(),
    asOf: z.string(),
    contract: z.object({
      version: z.number().int(),
      validFrom: z.string(),
      validUntil: z.string().nullable(),
      currency: z.string(),
      fee: money,
      mostPercent: z.number(),
      requiredHours: z.number().nullable(),
    }),
    deliveredSeconds: z.number(),
    targets: z.array(judgedSchema),
    money: z.object({
      fee: money,
      lines: z.array(
        z.object({
          measure: z.enum(measures),
          verdict: z.enum(verdicts),
          because: z.enum(becauses),
          against: share,
          lacking: z.number().nullable(),
          percent: z.number(),
          amount: money,
        }),
      ),
      penalties: money,
      penaltiesAtMost: money,
      credits: money,
      due: money,
    }),
  })
  .openapi('ProviderScorecard');

export const observationSchema = z
  .object({
    requestId: z.uuid(),
    requestNumber: z.number().int(),
    at: z.iso.datetime(),
    isGood: z.boolean(),
  })
  .openapi('ProviderObservation');

export const actionSchema = z
  .object({
    id: z.uuid(),
    month: z.string(),
    measure: z.enum(measures),
    cause: z.string(),
    action: z.string(),
    dueOn: z.string(),
    createdAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    outcome: z.enum(actionOutcomes).nullable(),
    checkedAt: z.iso.datetime().nullable(),
    owner: z.object({ id: z.uuid(), name: z.string() }),
  })
  .openapi('CorrectiveAction');

export const evidenceSchema = z
  .object({
    id: z.uuid(),
    month: z.string(),
    pdfHash: z.string(),
    csvHash: z.string(),
    byClock: z.boolean(),
    madeAt: z.iso.datetime(),
  })
  .openapi('ProviderEvidence');

const bounds = { value: share, low: share, high: share };
export const sampleSchema = z
  .object({
    plan: z.object({ cardId: z.uuid(), perWeek: z.number().int(), isActive: z.boolean() }).nullable(),
    units: z.number().int(),
    criteria: z.array(
      z.object({ key: z.string(), names: wordsInput, units: z.number().int(), prevalence: share, ...bounds }),
    ),
  })
  .openapi('ProviderSample');
