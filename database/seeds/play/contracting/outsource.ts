import { keepContract } from '../../../../server/domains/providers/index.ts';
import { changeMember } from '../../../../server/domains/team/index.ts';
import { createProvider } from '../../../../server/domains/team/providers/keep-provider.ts';
import { system } from '../../../../server/kernel/actor.ts';
import { daysLater } from '../calendar.ts';
import type { Stage } from '../stage.ts';

/** Whoever answers for the company by contract, where it has somebody, with what was agreed; their months are there to be seen. */
export async function outsource({ company, workspaceId, now, members, teams }: Stage): Promise<void> {
  const { provider, colleagues } = company;
  const [owner, lead] = colleagues.map((one) => members.get(one)?.id ?? null);
  const person = colleagues.find(({ key }) => key === provider?.colleague);
  const memberId = person && members.get(person)?.id;
  if (!provider || !memberId) return;
  const begun = daysLater(now, -60);
  const context = { actor: system(workspaceId), now };
  const about = { name: provider.name, kind: 'third-party' as const, teamIds: [...teams.values()] };
  const { id: providerId } = await createProvider(context, { ...about, masksContacts: false });
  await changeMember(context, { memberId, role: 'provider-agent', providerId });
  const points = { by: 'points' as const, percent: 0.5, most: 10 };
  await keepContract(context, {
    ...{ providerId, validFrom: `${begun.toISOString().slice(0, 7)}-01`, validUntil: null },
    ...{ fee: provider.fee, currency: provider.currency, mostPercent: 15, leadId: lead ?? owner ?? null },
    targets: [
      { measure: 'promises', atLeast: 0.9, tolerance: 0.05, penalty: points },
      { measure: 'quality', atLeast: 0.85, tolerance: 0.05, credit: { from: 0.98, percent: 2 } },
      { measure: 'satisfaction', atLeast: 0.8, tolerance: 0.05, penalty: points },
    ],
  });
}
