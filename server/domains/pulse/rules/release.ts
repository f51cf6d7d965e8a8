/** Fewer people than this are never shown, nor what tells them apart from others. */
export const fewest = 5;
/** Words are shown from so many answers on, and of everybody together only. */
export const fewestForWords = 10;

/** The people of one team (or, `null`, of none) who were asked, and the ballots that came from there. */
export type Cell<B> = { team: string | null; people: readonly string[]; ballots: readonly B[] };
/** A group that is shown, or the rest that everybody less those groups is. */
export type Part<B> = { teams: readonly (string | null)[]; people: readonly string[]; ballots: B[] };
/** An earlier round as it was shown: the people of each part; everybody belongs to one. */
export type Past = readonly { people: readonly string[] }[];
export type Released<B> = { shown: Part<B>[]; rest: Part<B> | null };

/**
 * What may be shown of a round: each team of at least five answers, such that also what is *not* shown (everybody less the
 * teams that are) is nobody or at least five; and such that between this round and each of the earlier ones no difference
 * of what was shown is that of one to four people. Where a few came, went or changed teams, so many ballots are left out by
 * chance that the difference is of five at least; where there are not enough for that, the team joins the rest.
 * Null: nothing may be shown.
 */
export function release<B>(
  cells: readonly Cell<B>[],
  pasts: readonly Past[],
  below: (n: number) => number,
): Released<B> | null {
  const bySize = [...cells].sort((one, other) => one.ballots.length - other.ballots.length);
  const shown = bySize.filter(({ team, ballots }) => team !== null && ballots.length >= fewest);
  const hidden = bySize.filter((one) => !shown.includes(one));
  for (;;) {
    const parts = shown.map((one) => joined([one]));
    const rest = hidden.some(({ people }) => people.length > 0) ? joined(hidden) : null;
    const fault = faultIn(parts, rest, pasts, below);
    if (!fault) return parts.length > 0 || rest ? { shown: parts, rest } : null;
    const next = shown.find(({ team }) => fault.teams.includes(team)) ?? shown[0];
    if (!next) return null;
    shown.splice(shown.indexOf(next), 1);
    hidden.push(next);
  }
}

function joined<B>(cells: readonly Cell<B>[]): Part<B> {
  return {
    teams: cells.map(({ team }) => team),
    people: cells.flatMap(({ people }) => people),
    ballots: cells.flatMap(({ ballots }) => ballots),
  };
}

/** The first that may not be told of, as a list of teams of which one has to join the rest; leaves ballots out where that helps. */
function faultIn<B>(
  shown: Part<B>[],
  rest: Part<B> | null,
  pasts: readonly Past[],
  below: (n: number) => number,
): { teams: readonly (string | null)[] } | null {
  if (rest && rest.ballots.length < fewest) return { teams: [] };
  const parts = rest ? [...shown, rest] : shown;
  const whole = new Map(parts.map((one) => [one, one.ballots.length]));
  for (const past of pasts)
    for (const { part, differing } of unsettled(parts, past)) {
      while (differing + (whole.get(part) ?? 0) - part.ballots.length < fewest) {
        if (part.ballots.length <= fewest) return { teams: part === rest ? [] : part.teams };
        part.ballots.splice(below(part.ballots.length), 1);
      }
    }
  return null;
}

/**
 * The parts that could be held against the earlier round to learn of a few: each with how many people differ at least,
 * whatever it is added to or taken from.
 *
 * Parts now and before that share people belong together. Where they are the very same people, and either side is one
 * part (it was split, or several were joined), all that can be worked out is other whole parts, each of five at least.
 * Where one part answers to one part, who came and who went differ. Otherwise only who was not there at all before is
 * sure to differ: somebody who changed teams does not, once both teams are added up.
 */
function unsettled<B>(parts: readonly Part<B>[], past: Past): { part: Part<B>; differing: number }[] {
  const everybody = new Set(past.flatMap(({ people }) => people));
  return together(parts, past).flatMap(({ now, before }) => {
    const came = missing(now, before);
    const went = missing(before, now);
    if (came + went === 0 && (now.length === 1 || before.length === 1)) return [];
    if (now.length === 1 && before.length === 1) return now.map((part) => ({ part, differing: came + went }));
    return now.map((part) => ({ part, differing: part.people.filter((id) => !everybody.has(id)).length }));
  });
}

type Peopled = readonly { people: readonly string[] }[];

/** How many people of one side are not on the other. */
function missing(side: Peopled, other: Peopled): number {
  const there = new Set(other.flatMap(({ people }) => people));
  return side.flatMap(({ people }) => people).filter((id) => !there.has(id)).length;
}

/** Parts of both sides that share people, directly or by way of others. */
function together<B>(parts: readonly Part<B>[], past: Past): { now: Part<B>[]; before: Past[number][] }[] {
  const waiting = new Set(parts);
  const earlier = new Set(past);
  return parts.flatMap((start) => {
    if (!waiting.delete(start)) return [];
    const now = [start];
    const before: Past[number][] = [];
    const people = new Set(start.people);
    const take = <P extends Peopled[number]>(from: Set<P>, into: P[]): boolean => {
      const found = [...from].filter((one) => one.people.some((id) => people.has(id)));
      for (const one of found) {
        from.delete(one);
        into.push(one);
        for (const id of one.people) people.add(id);
      }
      return found.length > 0;
    };
    while (take(earlier, before) || take(waiting, now));
    return [{ now, before }];
  });
}
