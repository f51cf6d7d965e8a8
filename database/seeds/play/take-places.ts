import { keepProfile, planAbsence } from '../../../server/domains/team/index.ts';
import { system } from '../../../server/kernel/actor.ts';
import { daysLater } from './calendar.ts';
import type { Stage } from './stage.ts';

/** What colleagues can do, and the holiday of the last of them, which the one before covers. */
export async function takePlaces({ workspaceId, company, members, now }: Stage): Promise<void> {
  const context = { actor: system(workspaceId), now: daysLater(now, -30) };
  for (const [index, [colleague, { id }]] of [...members].entries()) {
    const capacity = colleague.role === 'agent' ? 12 : 6;
    await keepProfile(context, {
      memberId: id,
      languages: [...colleague.speaks],
      capacity: capacity + index,
    });
  }
  const [cover, away] = company.colleagues.slice(-2).map((one) => members.get(one)?.id);
  if (!cover || !away) return;
  const days = { startsAt: daysLater(now, 6), endsAt: daysLater(now, 11) };
  await planAbsence(
    { ...context, now: daysLater(now, -9) },
    {
      ...{ ...days, memberId: away, coverMemberId: cover, reasonCode: 'holiday' },
    },
  );
}
