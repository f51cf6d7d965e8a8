import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { stepAt } from '../../../kernel/calendar-steps.ts';
import type { Run } from '../../../platform/command.ts';
import type { Summed } from '../rules/cells.ts';
import type { Group } from '../rules/fill.ts';
import type { Plan } from '../rules/pieces.ts';
import { addStored, quantilesOf, type Sketch } from '../rules/sketch.ts';
import type { MeasureAsk } from '../shapes.ts';
import type { Question } from './question.ts';

/** A question with the sums from which it is answered. */
export type Planned = { question: Question; plan: Plan };

const cells = z.array(
  z.object({
    ix: z.number(),
    at: z.string(),
    key: z.string(),
    n: z.number(),
    good: z.number(),
    sum: z.number(),
    squares: z.number(),
    sketch: z.instanceof(Uint8Array).nullable(),
  }),
);
type Cell = z.output<typeof cells>[number];

/** Answers several questions from sums in one statement. */
export async function groupCells({ tx, actor }: Run, planned: readonly Planned[]): Promise<Group[][]> {
  if (planned.length === 0) return [];
  const asked = planned.flatMap(({ question: { ask, measure }, plan }, ix) =>
    plan.pieces.map(({ step, from, before }) => ({
      ...{ ix, step, from, before, dimension: plan.dimension, keys: plan.keys },
      measure: ask.time === 'business' ? `${measure.key}:business` : measure.key,
    })),
  );
  const rows = await tx.execute(sql`
    select a.ix, to_char(c.at, 'YYYY-MM-DD"T"HH24') as at, c.key, c.n, c.good, c.sum, c.squares, c.sketch
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as a(ix integer, measure text, dimension text, step text, "from" timestamp, before timestamp, keys jsonb)
    join measure_cells c on c.workspace_id = ${actor.workspaceId}::uuid and c.measure = a.measure
      and c.dimension = a.dimension and c.step = a.step and c.at >= a.from and c.at < a.before
      and (a.keys is null or jsonb_typeof(a.keys) = 'null' or a.keys ? c.key)`);
  const found = Map.groupBy(cells.parse([...rows]), ({ ix }) => ix);
  return planned.map(({ question }, ix) => joinCells(question, found.get(ix) ?? []));
}

function joinCells({ ask, measure }: Question, own: readonly Cell[]): Group[] {
  const groups = Map.groupBy(own, (cell) => JSON.stringify([stepFor(ask, cell), keyFor(ask, cell)]));
  return [...groups].map(([name, parts]) => {
    const [at, key] = JSON.parse(name) as [string | null, string | null];
    return { at, key, ...sumOf(parts, measure.kind === 'time') };
  });
}

/** Before the time there is no step: a level begins with what was there. */
function stepFor({ step, from }: MeasureAsk, { at }: Cell): string | null {
  const day = at.slice(0, 10);
  if (step === 'none' || day < from) return null;
  return stepAt(at, step);
}

function keyFor({ split }: MeasureAsk, { at, key }: Cell): string | null {
  if (split === null) return null;
  if (split === 'hour') return String(Number(at.slice(11, 13)));
  if (split === 'weekday') return String(((Date.parse(at.slice(0, 10)) / 86_400_000 + 3) % 7) + 1);
  return key;
}

function sumOf(parts: readonly Cell[], isTime: boolean): Summed {
  const add = (name: 'n' | 'good' | 'sum' | 'squares') => parts.reduce((sum, one) => sum + one[name], 0);
  const sums = { n: add('n'), good: add('good'), sum: add('sum'), squares: add('squares') };
  if (!isTime) return { ...sums, median: null, p90: null };
  const sketch: Sketch = new Map();
  for (const one of parts) if (one.sketch) addStored(sketch, one.sketch);
  const [median = null, p90 = null] = quantilesOf(sketch, [0.5, 0.9]);
  return { ...sums, median, p90 };
}
