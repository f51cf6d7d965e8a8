import type postgres from 'postgres';
import { addStored, quantilesOf, type Sketch } from '../../server/domains/measures/rules/sketch.ts';
import { figure, median } from '../figures.ts';

/**
 * What a median by team over two years costs where each bucket of a sketch is a row that the database adds up, and where a
 * sketch is one value that is joined here: of days, and of months.
 */
export async function compareLayouts(sql: postgres.Sql, workspaceId: string): Promise<void> {
  await sql`
    create temp table buckets as
    select step, key, at, (get_byte(sketch, b) * 256 + get_byte(sketch, b + 1))::smallint as bucket,
      (get_byte(sketch, b + 2) << 24 | get_byte(sketch, b + 3) << 16 | get_byte(sketch, b + 4) << 8
        | get_byte(sketch, b + 5)) as n
    from measure_cells, generate_series(0, length(sketch) - 6, 6) b
    where workspace_id = ${workspaceId} and measure = 'solving' and dimension = 'team' and step in ('day', 'month')`;
  await sql`create index on buckets (step, at)`;
  await sql`analyze buckets`;
  for (const step of ['day', 'month']) {
    const added = () => sql`
      select key, bucket, sum(n)::integer as n from buckets where step = ${step} group by 1, 2 order by 1, 2`;
    const joined = async () => {
      const rows = await sql<{ key: string; sketch: Uint8Array }[]>`
        select key, sketch from measure_cells where workspace_id = ${workspaceId} and measure = 'solving'
          and dimension = 'team' and step = ${step}`;
      const sketches = new Map<string, Sketch>();
      for (const { key, sketch } of rows)
        sketches.set(key, addStored(sketches.get(key) ?? new Map(), sketch));
      return [...sketches.values()].map((one) => quantilesOf(one, [0.5, 0.9]));
    };
    figure(`measures.layout.${step}.rows`, await middle(added), 'ms');
    figure(`measures.layout.${step}.bytes`, await middle(joined), 'ms');
  }
}

async function middle(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}
