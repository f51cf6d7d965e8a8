import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findOrderSettings, minorDigits } from '../../orders/index.ts';
import { pulseByMonth } from '../../pulse/index.ts';
import { repeatByMonth } from '../../retention/index.ts';
import type { Cell } from './measures.ts';

/** What the closed rounds of the pulse have shown: only groups that may be shown, as they were shown. */
export async function readPulse(run: Run, which: 'conditions' | 'mean'): Promise<Cell[]> {
  if (!may(run.actor, 'pulse:read')) return [];
  const rounds = await pulseByMonth(run.context, {});
  return rounds.flatMap(({ teamId, month, n, ...round }) => {
    const value = round[which];
    return value === null ? [] : [{ teamId, step: month, value, n }];
  });
}

/** How many in a hundred ordered again, of months whose customers have had the time to. */
export async function readRepeat(run: Run): Promise<Cell[]> {
  const months = await readOrders(run);
  const told = months.filter(({ isOver }) => isOver);
  return cellsOf(told, (own) => {
    const n = sum(own.map(({ customers }) => customers));
    return { n, value: (100 * sum(own.map(({ again }) => again))) / n };
  });
}

/** What customers ordered for, in the workspace's currency. */
export async function readRevenue(run: Run): Promise<Cell[]> {
  const months = await readOrders(run);
  if (months.length === 0 || !may(run.actor, 'orders:read')) return [];
  const { currency } = await findOrderSettings(run.context, {});
  const minor = 10 ** minorDigits(currency);
  return cellsOf(months, (own) => ({
    n: sum(own.map(({ customers }) => customers)),
    value: sum(own.map(({ revenue }) => revenue)) / minor,
  }));
}

const kept = new WeakMap<Run, ReturnType<typeof repeatByMonth>>();

/** Read once for both measures of a page: it goes through all orders. */
function readOrders(run: Run): ReturnType<typeof repeatByMonth> {
  if (!may(run.actor, 'retention:read')) return Promise.resolve([]);
  const known = kept.get(run) ?? repeatByMonth(run.context, {});
  kept.set(run, known);
  return known;
}

type Month = Awaited<ReturnType<typeof readOrders>>[number];

/** Each team's months, and those of the whole company: customers nobody had helped belong to no team. */
function cellsOf(
  months: readonly Month[],
  figure: (own: readonly Month[]) => { value: number; n: number },
): Cell[] {
  const ofTeams = months
    .filter(({ teamId }) => teamId !== null)
    .map((own) => ({ teamId: own.teamId, step: own.month, ...figure([own]) }));
  const whole = [...Map.groupBy(months, ({ month }) => month)].map(([step, own]) => ({
    ...{ teamId: null, step, ...figure(own) },
  }));
  return [...ofTeams, ...whole];
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
