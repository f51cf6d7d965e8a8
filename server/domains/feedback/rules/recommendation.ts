import { reachOf } from '../../../kernel/statistics/distributions.ts';

export type Answers = { promoters: number; passives: number; detractors: number };
export type Score = { score: number; low: number; high: number };

/** Three answers laid on top, split as an undecided public would be: the adjusted Wald interval of Rocks (2016). */
const added: Answers = { promoters: 0.75, passives: 1.5, detractors: 0.75 };

/**
 * The net promoter score, 100(P − D)/n, from −100 to 100: promoters answered 9 or 10, passives 7 or 8, detractors 0 to 6.
 * Once with the plain Wald interval, whose margin is 0 where all agree (which is not to be believed), and once adjusted for
 * few answers: its centre is drawn towards 0. Null without answers.
 */
export function netPromoterScore(
  answers: Answers,
  confidence = 0.95,
): (Score & { margin: number; adjusted: Score }) | null {
  if (answers.promoters + answers.passives + answers.detractors === 0) return null;
  const { margin, ...plain } = waldOf(answers, confidence);
  const { margin: _, ...adjusted } = waldOf(
    {
      promoters: answers.promoters + added.promoters,
      passives: answers.passives + added.passives,
      detractors: answers.detractors + added.detractors,
    },
    confidence,
  );
  return { ...plain, margin, adjusted };
}

/** Variance of the score of one answer, +1, 0 or −1: (p + d) − (p − d)². */
function waldOf(
  { promoters, passives, detractors }: Answers,
  confidence: number,
): Score & { margin: number } {
  const n = promoters + passives + detractors;
  const net = (promoters - detractors) / n;
  const variance = Math.max(0, (promoters + detractors) / n - net ** 2);
  const score = 100 * net;
  const margin = 100 * reachOf(confidence) * Math.sqrt(variance / n);
  return { score, margin, low: Math.max(-100, score - margin), high: Math.min(100, score + margin) };
}
