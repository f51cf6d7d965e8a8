import { Temporal } from 'temporal-polyfill';
import type { Span } from './spans.ts';

type Stretch = Span & { offset: number };

/**
 * How far the local time of a zone is ahead of UTC, in milliseconds, over a time that is cut where the clocks change.
 * Between two changes local time is plain arithmetic; looking them up is slow, so they are remembered.
 */
export function* offsetsOf(zone: string, { from, to }: Span): Generator<Stretch> {
  for (let at = from; at < to; ) {
    const stretch = stretchAt(zone, at);
    yield { from: at, to: Math.min(stretch.to, to), offset: stretch.offset };
    at = stretch.to;
  }
}

const known = new Map<string, Stretch[]>();

function stretchAt(zone: string, at: number): Stretch {
  const stretches = known.get(zone) ?? [];
  const found = stretches.find((one) => one.from <= at && at < one.to);
  if (found) return found;
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const to = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
  const offset = local.offsetNanoseconds / 1_000_000;
  const same = stretches.find((one) => one.to === to);
  if (same) same.from = at;
  const stretch = same ?? { from: at, to, offset };
  if (!same) known.set(zone, [...stretches, stretch]);
  return stretch;
}
