import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { query, type Run } from '../../../../platform/command.ts';
import { dateCards } from '../../../customers/index.ts';
import { recoveryCards } from '../../../feedback/index.ts';
import { ideaCards } from '../../../ideas/index.ts';
import { orderCards } from '../../../orders/index.ts';
import { requestCards } from '../../../requests/index.ts';
import { daysOf } from '../../queries/today.ts';
import { dateOf } from '../../rules/orders/months.ts';
import { retentionFigures } from '../../schema.ts';
import { amendsDays, freshDays } from '../rules/occasions.ts';
import { readTerms } from './find-terms.ts';
import { brokenPromises } from './read-known.ts';

const dayMs = 86_400_000;

/** Customers for whom today may be an occasion, each once: whether it is one, the rules say. */
export const listGestureCandidates = query({
  name: 'retention.list-gesture-candidates',
  permission: 'retention:read',
  input: z.strictObject({}),
  async run(run): Promise<string[]> {
    const found = [...(await ofLately(run)), ...(await ofThisDay(run))];
    return [...new Set(found.flatMap(({ customerId }) => (customerId ? [customerId] : [])))];
  },
});

/** To whom something happened lately that may be one. */
async function ofLately(run: Run) {
  const { tx, actor, now } = run;
  const w = actor.workspaceId;
  const ago = (days: number) => new Date(now.getTime() - (days + 1) * dayMs);
  const ordered = await tx
    .selectDistinct({ customerId: orderCards.customerId })
    .from(orderCards)
    .where(and(eq(orderCards.workspaceId, w), gt(orderCards.orderedAt, ago(freshDays))));
  const asked = await tx
    .selectDistinct({ customerId: requestCards.customerId })
    .from(requestCards)
    .where(
      and(
        ...[eq(requestCards.workspaceId, w), eq(requestCards.folder, 'work')],
        gt(requestCards.createdAt, ago(freshDays)),
      ),
    );
  const recovered = await tx
    .select({ customerId: recoveryCards.customerId })
    .from(recoveryCards)
    .where(and(eq(recoveryCards.workspaceId, w), gt(recoveryCards.settledAt, ago(amendsDays))));
  const proposed = await tx
    .select({ customerId: ideaCards.customerId })
    .from(ideaCards)
    .where(and(eq(ideaCards.workspaceId, w), gt(ideaCards.carriedOutAt, ago(amendsDays))));
  const broken = await brokenPromises(run, undefined, ago(amendsDays));
  return [...ordered, ...asked, ...recovered, ...proposed, ...broken];
}

/** Whose first order or own date comes round about now. */
async function ofThisDay(run: Run) {
  const { tx, actor, now } = run;
  const today = (await daysOf(run))(now);
  const { workspaceId: w } = actor;
  const first = await tx
    .select({ customerId: retentionFigures.customerId })
    .from(retentionFigures)
    .where(and(eq(retentionFigures.workspaceId, w), isOnDays(retentionFigures.firstOn, today, -freshDays)));
  const dated = await tx
    .select({ customerId: dateCards.customerId })
    .from(dateCards)
    .where(and(eq(dateCards.workspaceId, w), isOnDays(dateCards.day, today, freshDays)));
  return [...first, ...dated];
}

/** Whether a day comes round within so many days before or after, whatever its year; leap days count as the 28th too. */
function isOnDays(column: AnyPgColumn, today: number, days: number) {
  const near = Array.from({ length: Math.abs(days) + 2 }, (_, at) => today + Math.sign(days) * (at - 1));
  const written = near.map((day) => dateOf(day).slice(5));
  if (written.includes('02-28')) written.push('02-29');
  return inArray(sql`to_char(${column}, 'MM-DD')`, written);
}

/** All of a company, so many at once. */
export const candidatesAtOnce = 200;

/** Whether somebody asked for the third time in a short time: the one occasion that does not wait for the clock. */
export const hasAskedOften = query({
  name: 'retention.has-asked-often',
  permission: 'retention:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }) {
    const { incidentDays } = await readTerms(run);
    const { workspaceId, folder, createdAt } = requestCards;
    const rows = await run.tx
      .select({ id: requestCards.id })
      .from(requestCards)
      .where(
        and(
          ...[eq(workspaceId, run.actor.workspaceId), eq(requestCards.customerId, customerId)],
          ...[eq(folder, 'work'), gt(createdAt, new Date(run.now.getTime() - (incidentDays + 1) * dayMs))],
        ),
      )
      .limit(3);
    return rows.length === 3;
  },
});
