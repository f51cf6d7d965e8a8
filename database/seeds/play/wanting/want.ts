import { reviewGoal, writeGoal } from '../../../../server/domains/goals/index.ts';
import { daysLater } from '../calendar.ts';
import { actorOf, type Stage } from '../stage.ts';
import type { Colleague } from '../story.ts';

/** Goals were written three weeks ago, and looked at a week ago. */
const begun = 21;
const reviewed = 7;
const day = (at: Date) => at.toISOString().slice(0, 10);

const words = {
  en: {
    promise: 'A promise is a promise.',
    fast: 'Whoever waits a day asks again.',
    review: 'We note promises while we write now; too early to say more.',
    own: 'I want to keep what I promise.',
  },
  id: {
    promise: 'Janji adalah janji.',
    fast: 'Siapa menunggu sehari akan bertanya lagi.',
    review: 'Janji kini dicatat sambil menulis; masih terlalu dini untuk menyimpulkan.',
    own: 'Saya ingin menepati yang saya janjikan.',
  },
  th: {
    promise: 'คำสัญญาคือคำสัญญา',
    fast: 'คนที่รอหนึ่งวันจะถามซ้ำ',
    review: 'ตอนนี้เราจดคำสัญญาไว้ตั้งแต่ตอนเขียน ยังเร็วเกินไปที่จะสรุป',
    own: 'ฉันอยากรักษาสิ่งที่สัญญาไว้',
  },
} as const;

/** What the company wants by a day: of itself, of its teams, and what some people want of themselves. */
export async function wantByADay(stage: Stage): Promise<void> {
  const colleagues = [...stage.members.keys()];
  const leader = colleagues.find(({ role }) => role === 'supervisor' || role === 'owner');
  if (!leader) return;
  const say = words[stage.company.language];
  const at = (one: Colleague, ago: number) => ({
    actor: actorOf(stage, one),
    now: daysLater(stage.now, -ago),
  });
  const days = {
    ...{ period: 'week' as const, startsOn: day(daysLater(stage.now, -begun)) },
    ...{ endsOn: day(daysLater(stage.now, 63)), reviewsOn: [day(daysLater(stage.now, -reviewed))] },
  };
  const kept = { ...days, measure: 'promises.kept', direction: 'up' as const, target: 0.9 };
  const { goalId } = await writeGoal(at(leader, begun), { ...kept, why: say.promise });
  await reviewGoal(at(leader, reviewed), { goalId, words: say.review });
  const solving = {
    ...days,
    measure: 'solving',
    direction: 'down' as const,
    target: 2 * 86_400,
    why: say.fast,
  };
  const [first, second] = [...stage.teams.values()];
  const answer = { ...days, measure: 'first-answer', direction: 'down' as const, target: 4 * 3_600 };
  if (first) await writeGoal(at(leader, begun), { ...answer, teamId: first, why: say.fast });
  if (second) await writeGoal(at(leader, begun), { ...solving, teamId: second });
  for (const one of colleagues.filter(({ role }) => role === 'agent' || role === 'supervisor').slice(0, 3)) {
    const memberId = stage.members.get(one)?.id;
    if (memberId) await writeGoal(at(one, begun), { ...kept, memberId, reviewsOn: [], why: say.own });
    if (memberId) await writeGoal(at(one, begun), { ...answer, memberId, reviewsOn: [] });
  }
}
