import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { dayIn } from '../../../kernel/date-formats.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { memberCards } from '../../team/index.ts';
import { type Contract, versionsOf } from '../contracts/list-contracts.ts';
import { type ProviderCard, reachProviders } from '../contracts/reach.ts';
import { versionIn, warningAt } from '../rules/months.ts';
import { daysUntil, spanOf } from '../rules/spans.ts';
import { alertOf } from '../rules/targets.ts';
import { type AlertKind, providerAlerts } from '../schema.ts';
import { scoreMonth } from '../scorecards/find-scorecard.ts';

/**
 * Once an hour: tells the managers of each provider and the company's own lead of targets that are missed or near to it, once for
 * each target and month, and that a contract ends, 30, 7 and 1 days before. @returns how often somebody was told.
 */
export const watchContracts = command({
  name: 'providers.watch-contracts',
  permission: 'providers:write',
  input: z.strictObject({}),
  async run(run) {
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const today = dayIn(zone, run.now);
    const found = await reachProviders(run, 'providers:read');
    const versions = await versionsOf(
      run,
      found.map(({ id }) => id),
    );
    let told = 0;
    for (const provider of found) {
      const own = versions.filter((one) => one.providerId === provider.id);
      if (own.length === 0) continue;
      told += await warnOfEnd(run, provider, own, today);
      told += await watchTargets(run, provider, own, { today, zone });
    }
    return { told };
  },
});

async function warnOfEnd(run: Run, { id }: ProviderCard, versions: Contract[], today: string) {
  const [newest] = versions;
  const endsOn = newest?.validUntil;
  if (!newest || !endsOn) return 0;
  const days = daysUntil(today, endsOn);
  const warning = warningAt(days);
  if (warning === null) return 0;
  const tell = await whomToTell(run, newest);
  const isNew = await note(run, id, { at: endsOn, about: String(warning), kind: 'ends', tell });
  if (isNew) run.announce('provider-contract.ends', subjectOf(id), { providerId: id, days, endsOn, tell });
  return isNew ? 1 : 0;
}

async function watchTargets(
  run: Run,
  provider: ProviderCard,
  versions: Contract[],
  { today, zone }: { today: string; zone: string },
): Promise<number> {
  const month = today.slice(0, 7);
  const contract = versionIn(versions, month);
  if (!contract) return 0;
  const { from, to } = spanOf(month, zone);
  const gone = (run.now.getTime() - from.getTime()) / (to.getTime() - from.getTime());
  const { targets } = await scoreMonth(run, provider, { month, zone });
  // Whom an independent provider works for hears nothing of a month that was not shared with them.
  const tell = await whomToTell(
    run,
    provider.kind === 'independent' ? { ...contract, leadId: null } : contract,
  );
  let told = 0;
  for (const one of targets) {
    const kind = alertOf(one, gone);
    const { measure } = one;
    if (!kind || !(await note(run, provider.id, { at: month, about: measure, kind, tell }))) continue;
    const name = kind === 'missed' ? 'provider-target.missed' : 'provider-target.near';
    run.announce(name, subjectOf(provider.id), { providerId: provider.id, month, measure, tell });
    told += 1;
  }
  return told;
}

/** The managers of the provider, and who leads on the side of the company. */
async function whomToTell({ tx, actor }: Run, { providerId, leadId }: Contract): Promise<string[]> {
  const m = memberCards;
  const managers = await tx
    .select({ id: m.id })
    .from(m)
    .where(
      and(
        eq(m.workspaceId, actor.workspaceId),
        eq(m.providerId, providerId),
        eq(m.role, 'provider-manager'),
        isNull(m.disabledAt),
      ),
    );
  return [...managers.map(({ id }) => id), ...(leadId ? [leadId] : [])];
}

type Told = { at: string; about: string; kind: AlertKind; tell: string[] };

/** @returns false when it was told already. */
async function note({ tx, actor, now }: Run, providerId: string, { tell, ...alert }: Told): Promise<boolean> {
  const row = { workspaceId: actor.workspaceId, providerId, ...alert, toldIds: tell, toldAt: now };
  const kept = await tx.insert(providerAlerts).values(row).onConflictDoNothing().returning();
  return kept.length > 0;
}

const subjectOf = (id: string) => ({ type: 'provider', id });
