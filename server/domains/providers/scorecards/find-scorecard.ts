import { z } from 'zod';
import { dayIn } from '../../../kernel/date-formats.ts';
import { Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { type Contract, versionsOf } from '../contracts/list-contracts.ts';
import { assertShared, type ProviderCard, reachProvider } from '../contracts/reach.ts';
import { settle } from '../rules/money.ts';
import { monthInput, versionIn } from '../rules/months.ts';
import { spanOf } from '../rules/spans.ts';
import { judge, measures } from '../rules/targets.ts';
import { count, deliveredIn, observe } from './observe.ts';
import type { Scorecard } from './scorecard.ts';

/**
 * A month of a provider against its contract: each target with its figure and interval, and what the fee becomes. The present
 * month unless told. @throws Problem 404 `provider-not-found`, `contract-not-found`, 403 `month-not-shared`.
 */
export const findScorecard = query({
  name: 'providers.find-scorecard',
  permission: 'providers:read',
  input: z.strictObject({ providerId: z.uuid(), month: monthInput.optional() }),
  async run(run, { providerId, month }) {
    const provider = await reachProvider(run, 'providers:read', providerId);
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const asked = month ?? dayIn(zone, run.now).slice(0, 7);
    await assertShared(run, provider, asked);
    return scoreMonth(run, provider, { month: asked, zone });
  },
});

/** @throws Problem 404 `contract-not-found`. */
export async function scoreMonth(
  run: Run,
  provider: ProviderCard,
  { month, zone }: { month: string; zone: string },
): Promise<Scorecard> {
  const contract = await contractIn(run, provider.id, month);
  const span = spanOf(month, zone);
  const isOver = span.to <= run.now;
  const delivered = await deliveredIn(run, provider.id, span);
  const { requiredHours } = contract;
  const targets = [];
  for (const target of contract.targets) {
    const sums = await count(run, provider.id, target.measure, { span, requiredHours, delivered });
    targets.push(judge(target, sums, isOver));
  }
  const { version, validFrom, validUntil, currency, fee, mostPercent } = contract;
  return {
    provider: { id: provider.id, name: provider.name, kind: provider.kind },
    ...{ month, isOver, asOf: run.now.toISOString() },
    contract: { version, validFrom, validUntil, currency, fee, mostPercent, requiredHours },
    deliveredSeconds: delivered,
    targets,
    money: settle(fee, mostPercent, targets),
  };
}

/** The contract by which a month of a provider counts. @throws Problem 404 `contract-not-found`. */
export async function contractIn(run: Run, providerId: string, month: string): Promise<Contract> {
  const found = versionIn(await versionsOf(run, [providerId]), month);
  if (!found) throw new Problem(404, 'contract-not-found');
  return found;
}

/** The requests behind the figure of a target, the oldest first. @throws Problem as `findScorecard`. */
export const listObservations = query({
  name: 'providers.list-observations',
  permission: 'providers:read',
  input: z.strictObject({
    providerId: z.uuid(),
    month: monthInput.optional(),
    measure: z.enum(measures).exclude(['hours']),
    isGood: z.boolean().optional(),
  }),
  async run(run, { providerId, month: asked, measure, isGood }) {
    const provider = await reachProvider(run, 'providers:read', providerId);
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const month = asked ?? dayIn(zone, run.now).slice(0, 7);
    await assertShared(run, provider, month);
    const rows = await observe(run, providerId, measure, spanOf(month, zone));
    return rows.filter((one) => isGood === undefined || one.isGood === isGood);
  },
});
