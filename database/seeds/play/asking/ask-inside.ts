import { askInside, followRequest, listRequests } from '../../../../server/domains/requests/index.ts';
import { inUnit } from '../../../../server/platform/command.ts';
import { daysLater } from '../calendar.ts';
import { type HeardRow, hearHere, noteHeard } from '../hear-here.ts';
import { actorOf, type Stage } from '../stage.ts';

/** Just now a colleague asks another team about an open request, and another colleague follows it. */
export async function askTeam(stage: Stage): Promise<void> {
  const { company, teams, now } = stage;
  const [first, second] = company.colleagues;
  const teamId = teams.get(company.teams[1] ?? '');
  const follower = second && stage.members.get(second);
  if (!teamId || !follower) return;
  const context = { actor: actorOf(stage, first), now: daysLater(now, -0.01) };
  const { items } = await listRequests(context, { status: ['open'], assignee: 'none', limit: 1 });
  const requestId = items[0]?.id;
  if (!requestId) return;
  await inUnit(context, async ({ context: inside }) => {
    await askInside(inside, { requestId, teamId, body: questions[company.language] });
    await followRequest(inside, { requestId, memberId: follower.id });
    const noted: HeardRow[] = [];
    if (!inside.unit) return;
    await hearHere(inside.unit, 0, noted);
    await noteHeard(inside.unit, noted);
  });
}

const questions = {
  en: 'Could you please look whether we still have this, and when it can leave?',
  id: 'Tolong dicek, apakah barang ini masih ada dan kapan bisa dikirim?',
  th: 'รบกวนช่วยดูให้หน่อยว่าสินค้านี้ยังมีอยู่ไหม และส่งได้เมื่อไรคะ',
} as const;
