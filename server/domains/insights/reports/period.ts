import { eq, sql } from 'drizzle-orm';
import { dayIn } from '../../../kernel/date-formats.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { workspaces } from '../../access/schema.ts';

/** Whole days from the first to the last (YYYY-MM-DD, both inclusive) as people in a zone live them. */
export type Period = { from: string; to: string; zone: string };

const day = 86_400_000;
const longest = 3 * 366;

/**
 * The period that is asked for, by default the last 30 days up to today in the zone of the workspace.
 * @throws Problem 400 `period-invalid`, `zone-invalid`.
 */
export async function readPeriod(
  { tx, actor, now }: Run,
  asked: { from?: string | undefined; to?: string | undefined; zone?: string | undefined },
): Promise<Period> {
  const [own] = await tx
    .select({ zone: workspaces.zone })
    .from(workspaces)
    .where(eq(workspaces.id, actor.workspaceId));
  const zone = asked.zone ?? own?.zone ?? 'UTC';
  const to = asked.to ?? today(zone, now);
  const from = asked.from ?? dayOf(Date.parse(to) - 29 * day);
  const days = (Date.parse(to) - Date.parse(from)) / day + 1;
  if (!(days >= 1 && days <= longest)) throw new Problem(400, 'period-invalid');
  return { from, to, zone };
}

/** The first instant of the period, and the first one after it. */
export function edgesOf({ from, to, zone }: Period) {
  return {
    start: sql`(${from}::date::timestamp at time zone ${zone}::text)`,
    end: sql`((${to}::date + 1)::timestamp at time zone ${zone}::text)`,
  };
}

function today(zone: string, now: Date): string {
  try {
    return dayIn(zone, now);
  } catch {
    throw new Problem(400, 'zone-invalid');
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
