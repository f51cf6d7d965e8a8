import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { meanOf } from '../../../kernel/statistics/intervals.ts';
import { query } from '../../../platform/command.ts';
import { recommend } from '../rules/statements.ts';
import { pulseResults, pulseRounds } from '../schema.ts';

export type PulseOfMonth = {
  /** Null: everybody together. */
  teamId: string | null;
  /** `YYYY-MM`, in which the round began. */
  month: string;
  /** Of the recommendation, 0 to 10. */
  mean: number;
  /** Of the conditions of service, 1 to 5: the mean of their means. */
  conditions: number | null;
  n: number;
};

/** What was shown of the pulse, by month and team: only groups that may be shown, as they were shown. */
export const pulseByMonth = query({
  name: 'pulse.by-month',
  permission: 'pulse:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<PulseOfMonth[]> {
    const rows = await tx
      .select({
        month: pulseRounds.month,
        part: pulseResults.part,
        n: pulseResults.counted,
        figures: pulseResults.figures,
      })
      .from(pulseResults)
      .innerJoin(
        pulseRounds,
        and(eq(pulseRounds.workspaceId, pulseResults.workspaceId), eq(pulseRounds.id, pulseResults.roundId)),
      )
      .where(eq(pulseResults.workspaceId, actor.workspaceId))
      .orderBy(asc(pulseRounds.month), asc(pulseResults.part));
    return rows.flatMap(({ month, part, n, figures: { statements } }) => {
      const mean = statements[recommend]?.mean;
      const others = Object.entries(statements).flatMap(([key, { mean: one }]) =>
        key === recommend ? [] : [one],
      );
      const conditions = others.length > 0 ? meanOf(others) : null;
      return mean === undefined
        ? []
        : [{ teamId: part === 'everyone' ? null : part, month, mean, conditions, n }];
    });
  },
});
