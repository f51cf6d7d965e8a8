import { Problem } from '../../../kernel/problem.ts';
import { type Base, type Chain, listChains } from './chain.ts';

/** From when to when any moment can be brought back. */
export type Span = { from: string; until: string };

/** The spans of a folder, oldest first. */
export async function listSpans(root: string): Promise<Span[]> {
  const chains = await listChains(root);
  return chains.flatMap(({ bases: [first], until }) =>
    first && until && first.from <= until.until ? [{ from: first.from, until: until.until }] : [],
  );
}

/** Milliseconds after which somebody should look why nothing more was kept. */
const late = 600_000;

/** Whether moments that ought to be kept have not been for a while. The first copy may take long. */
export function isBehind(spans: readonly Span[], now: Date): boolean {
  const last = spans.at(-1);
  return last !== undefined && now.getTime() - Date.parse(last.until) > late;
}

/** The copy that is the nearest before a moment, and the chain whose log leads from it to there. */
export type Moment = { base: Base; chain: Chain };

/** @throws Problem `rewind-none`, `rewind-not-kept` with the spans that are kept. */
export async function findMoment(root: string, to: Date): Promise<Moment> {
  const wanted = to.toISOString();
  for (const chain of (await listChains(root)).toReversed()) {
    const base = chain.bases.findLast(({ from }) => from <= wanted);
    if (base && chain.until && wanted <= chain.until.until) return { base, chain };
  }
  const spans = await listSpans(root);
  if (spans.length === 0)
    throw new Problem(404, 'rewind-none', { params: { place: root, setting: 'SAPA_REWIND_DAYS' } });
  const kept = spans.map(({ from, until }) => `${from} – ${until}`).join(', ');
  throw new Problem(404, 'rewind-not-kept', { params: { kept } });
}
