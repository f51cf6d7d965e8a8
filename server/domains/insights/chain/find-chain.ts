import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { workApart } from '../../../platform/jobs/work-apart.ts';
import { findWorkspace } from '../../access/index.ts';
import { teamCards } from '../../team/index.ts';
import type { Link, LinkTask } from './analyse.ts';
import { type Cell, type Measure, measuresOf, type Panel, panels } from './measures.ts';
import { readCells, type Span } from './read-cells.ts';
import { scenario } from './scenario.ts';
import { byQuarter, isQuarterly, monthsBefore, quartersIn } from './steps.ts';

/** Which measure stands in which panel, over how many whole months, and the change that a scenario begins with. */
export const chainInput = {
  months: z.coerce.number().int().min(6).max(60).default(24),
  people: z.enum(measuresOf.people).optional(),
  service: z.enum(measuresOf.service).optional(),
  customers: z.enum(measuresOf.customers).optional(),
  change: z.coerce.number().min(-1e6).max(1e6).optional(),
};

const patience = 20_000;

type Shown = { panel: Panel; measure: Measure; cells: Cell[] };

/**
 * The service-profit chain: people, service, customers, repeat orders and revenue by team and month, and whether the changes of each go together
 * with those of the next. What moves together is not said to drive.
 */
export const findChain = query({
  name: 'insights.find-chain',
  permission: 'insights:chain',
  input: z.strictObject(chainInput),
  async run(run, { months: count, change, ...wanted }) {
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const span = { zone, months: monthsBefore(zone, run.now, count) };
    const asked: Partial<Record<Panel, Measure | undefined>> = wanted;
    const monthly: Shown[] = [];
    for (const panel of panels) monthly.push(await readPanel(run, panel, asked[panel], span));
    const isByQuarter = monthly.some(({ panel, cells }) => panel === 'people' && isQuarterly(cells));
    const shown = isByQuarter ? monthly.map((one) => ({ ...one, cells: byQuarter(one.cells) })) : monthly;
    const steps = isByQuarter ? quartersIn(span.months) : span.months;
    const links = await linksOf(shown, steps);
    const teamIds = new Set(shown.flatMap(({ cells }) => cells.flatMap(({ teamId }) => teamId ?? [])));
    return {
      step: isByQuarter ? ('quarter' as const) : ('month' as const),
      steps,
      panels: shown.map((one) => ({ ...one, measures: [...measuresOf[one.panel]] })),
      links,
      teams: await namesOf(run, [...teamIds]),
      scenario: change === undefined ? null : scenario(change, links.map(shownLink)),
    };
  },
});

/** A scenario builds on what was seen alone. */
const shownLink = ({ verdict, best }: Link) =>
  verdict === 'together' || verdict === 'against' ? best : null;

/** The measure that is asked for, or the first that has values. */
async function readPanel(run: Run, panel: Panel, wanted: Measure | undefined, span: Span): Promise<Shown> {
  const [main, ...others]: readonly Measure[] = wanted ? [wanted] : measuresOf[panel];
  if (!main) throw new Error(`The panel ${panel} has no measure`);
  const first = { panel, measure: main, cells: await readCells(run, main, span) };
  if (first.cells.length > 0) return first;
  for (const measure of others) {
    const one = { panel, measure, cells: await readCells(run, measure, span) };
    if (one.cells.length > 0) return one;
  }
  return first;
}

async function linksOf(shown: readonly Shown[], steps: string[]) {
  const pairs = shown.slice(1).flatMap((to, at) => {
    const from = shown[at];
    return from ? [{ from, to }] : [];
  });
  const tasks: LinkTask[] = pairs.map(({ from, to }) => ({ steps, a: from.cells, b: to.cells }));
  const found = await workApart<Link[]>(new URL('./worker.ts', import.meta.url), { tasks }, patience);
  return pairs.flatMap(({ from, to }, at) => {
    const link = found[at];
    return link ? [{ from: from.panel, to: to.panel, ...link }] : [];
  });
}

async function namesOf({ tx, actor }: Run, ids: string[]) {
  if (ids.length === 0) return [];
  const { id, name, workspaceId } = teamCards;
  return tx
    .select({ id, name })
    .from(teamCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, ids)))
    .orderBy(name);
}
