import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { listOf, oneOrMore } from '../narrowing/several.ts';
import { requests } from '../schema.ts';

const instant = z.iso.datetime({ offset: true });

/** Which figure is asked behind: a measure, from when to before when, and `dimension:value` of what was counted. */
export const figureShape = {
  counted: z
    .string()
    .regex(/^[a-z][a-z.-]{0,79}$/)
    .optional(),
  countedFrom: instant.optional(),
  countedTo: instant.optional(),
  countedAs: oneOrMore(z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,60}:.{0,100}$/)).optional(),
};
type FigureFilters = z.output<z.ZodObject<typeof figureShape>>;

/** What a figure counted: each dimension with the values of which one is enough; '' is none. */
export type Counted = { measure: string; from: Date; to: Date; of: Map<string, string[]> };

/** The ids of the requests on which hangs what was counted, as a query. */
type Find = (run: Run, counted: Counted) => Promise<SQL>;
let find: Find | null = null;

/** The room that counts says which requests stand behind a figure. */
export function narrowByFigure(finds: Find): void {
  find = finds;
}

/** Requests behind a figure of what hangs on them: promises, ratings, clocks. @throws Error while no room has said which. */
export async function ofFigure(run: Run, filters: FigureFilters): Promise<SQL | undefined> {
  const { counted: measure, countedFrom, countedTo, countedAs = [] } = filters;
  if (!measure) return undefined;
  if (!find) throw new Error('Nobody has said which requests stand behind a figure');
  const from = new Date(countedFrom ?? 0);
  const to = countedTo ? new Date(countedTo) : run.now;
  const pairs = listOf(countedAs).map((one) => [one.slice(0, one.indexOf(':')), one] as const);
  const of = new Map<string, string[]>();
  for (const [dimension, one] of pairs)
    of.set(dimension, [...(of.get(dimension) ?? []), one.slice(dimension.length + 1)]);
  return sql`${requests.id} = any(array(${await find(run, { measure, from, to, of })}))`;
}
