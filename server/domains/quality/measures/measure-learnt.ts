import { and, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleToLeaders } from '../results/visible.ts';
import { qualityUnits } from '../reviews/schema.ts';
import { type Around, around } from '../rules/measures/around.ts';
import { readShares } from './read-shares.ts';

/** So many days of work on either side of what was learnt. */
const days = 90;

/** What became of a trait among those who learnt, before and after each one's own day, told of all of them together. */
export const measureLearnt = query({
  name: 'quality.measure-learnt',
  permission: 'quality:measure',
  input: z.strictObject({
    trait: z.string().max(40),
    learnt: z.array(z.strictObject({ memberId: z.uuid(), passedAt: z.date() })).max(10_000),
  }),
  async run(run, { trait, learnt }): Promise<Around> {
    if (learnt.length === 0) return around([], learnt, days);
    const those = inArray(
      qualityUnits.memberId,
      learnt.map(({ memberId }) => memberId),
    );
    const shares = await readShares(run, { which: and(await visibleToLeaders(run), those) });
    return around(
      shares.filter(({ key }) => key === trait),
      learnt,
      days,
    );
  },
});
