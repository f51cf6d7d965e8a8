import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { invalidInput } from '../../../../platform/command.ts';
import type { CallReport } from '../../../channels/index.ts';
import { reportTypes } from '../../rules/call-state.ts';

const externalId = z.string().min(1).max(200);

/** What any exchange may tell of a call: docs/guides/phone.md. */
const told = z
  .strictObject({
    type: z.enum(reportTypes),
    id: externalId,
    call: externalId,
    at: z.iso.datetime({ offset: true }),
    direction: z.enum(['in', 'out']).optional(),
    /** The customer's; null when it was withheld. */
    number: z.string().max(50).nullable().optional(),
    line: z.string().max(50).optional(),
    extensions: z.array(z.string().min(1).max(50)).max(100).optional(),
    recording: z
      .strictObject({
        url: z.url({ protocol: /^https?$/ }).max(2_000),
        seconds: z.number().int().min(0).max(86_400).optional(),
        /** Whether the caller had heard of it before. */
        announced: z.boolean(),
      })
      .optional(),
  })
  .refine((one) => (one.type === 'recording') === (one.recording !== undefined), { path: ['recording'] });

/** @throws Problem 400 `body-invalid`, or `input-invalid` with the wrong fields. */
export function parseReport(body: string): z.output<typeof told> {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    throw new Problem(400, 'body-invalid');
  }
  const parsed = told.safeParse(given);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

/** What one call of the webhook tells. */
export function readReport(body: string): CallReport[] {
  const { recording, at, ...given } = parseReport(body);
  const report: CallReport = { what: 'call', ...given, at: new Date(at) };
  if (!recording) return [report];
  const { url, seconds, announced } = recording;
  return [{ ...report, recording: { address: url, seconds: seconds ?? null, announced } }];
}
