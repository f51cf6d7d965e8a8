/** A half-open time `[from, to)` in milliseconds since the epoch; an open end is infinite. */
export type Span = { from: number; to: number };

/** Spans in order, without the empty ones, those that touch or overlap made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What is left of spans in order when others, merged, are taken out. */
export function* withoutSpans(spans: Iterable<Span>, taken: readonly Span[]): Generator<Span> {
  let next = 0;
  for (const span of spans) {
    let { from } = span;
    while (next < taken.length && (taken[next]?.to ?? 0) <= from) next += 1;
    for (let index = next; index < taken.length && from < span.to; index += 1) {
      const out = taken[index];
      if (!out || out.from >= span.to) break;
      if (out.from > from) yield { from, to: out.from };
      from = Math.max(from, out.to);
    }
    if (from < span.to) yield { from, to: span.to };
  }
}
