import { findSession } from '../../../../server/domains/quality/calibrating/find-session.ts';
import {
  beginSession,
  revealSession,
  sayInSession,
} from '../../../../server/domains/quality/calibrating/keep-session.ts';
import { ensureCard } from '../../../../server/domains/quality/cards/keep-card.ts';
import {
  answerResult,
  appealResult,
  readResult,
} from '../../../../server/domains/quality/results/answer-result.ts';
import { listOwnResults } from '../../../../server/domains/quality/results/list-results.ts';
import { listQueue } from '../../../../server/domains/quality/reviews/find-review.ts';
import { giveReview } from '../../../../server/domains/quality/reviews/score-review.ts';
import { traits } from '../../../../server/domains/quality/rules/card/card.ts';
import { drawPlans } from '../../../../server/domains/quality/sampling/draw-plans.ts';
import { createPlan } from '../../../../server/domains/quality/sampling/keep-plan.ts';
import { listRequests } from '../../../../server/domains/requests/index.ts';
import { system } from '../../../../server/kernel/actor.ts';
import { daysLater } from '../calendar.ts';
import { type Random, seeded } from '../random.ts';
import { actorOf, type Stage } from '../stage.ts';
import type { Colleague } from '../story.ts';

const weeks = 7;
const leading: readonly string[] = ['supervisor', 'reviewer', 'administrator', 'owner'];
/** What this company does less well than the rest, so that there is something to see. */
const weak = { questions: 0.45, personal: 0.6 } as const;

/**
 * For seven weeks what was solved is drawn and reviewed; people have read most of it, one does not agree, and the reviewers
 * have compared their eyes once. The last draw waits.
 */
export async function reviewWeeks(stage: Stage): Promise<void> {
  const reviewers = [...stage.members.keys()].filter(({ role }) => leading.includes(role));
  const [leader] = reviewers;
  if (!leader) return;
  const random = seeded(`reviews of ${stage.company.name}`);
  const at = (ago: number) => daysLater(stage.now, -ago);
  const by = (colleague: Colleague, ago: number) => ({ actor: actorOf(stage, colleague), now: at(ago) });
  const { cardId } = await ensureCard(by(leader, weeks * 7), {});
  const name = { en: 'Every week', id: 'Setiap pekan', th: 'ทุกสัปดาห์' }[stage.company.language];
  const plan = { name, cardId, stratum: 'member' as const, atRandom: 2, forRisk: 1, twicePercent: 40 };
  await createPlan(by(leader, (weeks - 1) * 7), plan);
  for (let week = weeks - 1; week >= 0; week -= 1) {
    await drawPlans({ actor: system(stage.workspaceId), now: at(week * 7) }, {});
    if (week > 0) for (const one of reviewers) await reviewAll(by(one, week * 7 - 1.2), random);
  }
  await readAndAnswer(stage, random, by, reviewers.length > 1);
  await calibrate(stage, reviewers, by, random);
}

type By = (colleague: Colleague, ago: number) => ReturnType<typeof context>;
const context = (stage: Stage, colleague: Colleague, now: Date) => ({
  actor: actorOf(stage, colleague),
  now,
});

async function reviewAll(
  as: ReturnType<typeof context>,
  random: Random,
  ofSession: string | null = null,
): Promise<void> {
  const { items } = await listQueue(as, { limit: 200 });
  for (const { id: reviewId, request, sessionId } of items) {
    if (sessionId !== ofSession) continue;
    // What two people look at is the same work: they see much of it alike.
    const work = seeded(`work on ${request.number}`);
    const scores = traits.map((key) => ({ key, points: pointsOf(key, work, random) }));
    await giveReview(as, { reviewId, scores });
  }
}

function pointsOf(key: (typeof traits)[number], work: Random, eye: Random): number {
  const level = key in weak ? weak[key as keyof typeof weak] : 0.88;
  const truth = Math.round(level * 4 + (work.next() - 0.5) * 2.4);
  const seen = eye.chance(0.2) ? truth + (eye.chance(0.5) ? 1 : -1) : truth;
  const least = key === 'professional' && !work.chance(0.04) ? 1 : 0;
  return Math.min(4, Math.max(least, seen));
}

/** Where one person alone reviews, nobody else could decide an appeal. */
async function readAndAnswer(stage: Stage, random: Random, by: By, mayAppeal: boolean): Promise<void> {
  let hasAppealed = !mayAppeal;
  for (const colleague of stage.members.keys()) {
    if (leading.includes(colleague.role)) continue;
    const { items } = await listOwnResults(by(colleague, 1), { limit: 100 });
    for (const one of items) {
      if (random.chance(0.75)) await readResult(by(colleague, 1), { unitId: one.id });
      if (hasAppealed || one.score === null || one.score > 0.7) continue;
      const words = said[stage.company.language];
      await answerResult(by(colleague, 1), { unitId: one.id, answer: words.answer });
      await appealResult(by(colleague, 0.9), { unitId: one.id, words: words.appeal });
      hasAppealed = true;
    }
  }
}

/** Four solved requests of people who do not lead, seen by two who do. */
async function calibrate(
  stage: Stage,
  reviewers: readonly Colleague[],
  by: By,
  random: Random,
): Promise<void> {
  const [leader, second] = reviewers;
  const { items } = await listRequests(
    { actor: system(stage.workspaceId), now: stage.now },
    { status: ['closed'], limit: 200 },
  );
  const ids = [leader, second].flatMap((one) => (one ? (stage.members.get(one)?.id ?? []) : []));
  const requests = items
    .filter(({ assigneeId }) => assigneeId !== null && !ids.includes(assigneeId))
    .slice(0, 4)
    .map(({ id }) => id);
  if (!leader || !second || requests.length === 0) return;
  const words = said[stage.company.language];
  const { sessionId } = await beginSession(by(leader, 6), {
    title: words.session,
    requests,
    reviewerIds: ids,
  });
  for (const one of [leader, second]) await reviewAll(by(one, 5), random, sessionId);
  await revealSession(by(leader, 4), { sessionId });
  const [unit] = (await findSession(by(leader, 4), { sessionId })).units;
  if (unit) await sayInSession(by(second, 4), { sessionId, unitId: unit.id, words: words.talk });
}

const said = {
  en: {
    answer: 'The courier had not answered me by then.',
    appeal: 'I asked for the photo in the call before; it is in the note.',
    session: 'What is a right question?',
    talk: 'I looked for the order number being asked for; you looked at when.',
  },
  id: {
    answer: 'Waktu itu kurir belum menjawab saya.',
    appeal: 'Fotonya sudah saya minta lewat telepon; ada di catatan.',
    session: 'Apa itu pertanyaan yang tepat?',
    talk: 'Saya melihat apakah nomor pesanan ditanyakan; Anda melihat kapan ditanyakannya.',
  },
  th: {
    answer: 'ตอนนั้นขนส่งยังไม่ตอบผม',
    appeal: 'ผมขอรูปทางโทรศัพท์ไปแล้ว มีอยู่ในบันทึก',
    session: 'คำถามแบบไหนที่ตรงจุด',
    talk: 'ดิฉันดูว่าถามเลขคำสั่งซื้อหรือไม่ ส่วนคุณดูว่าถามเมื่อไร',
  },
} as const;
