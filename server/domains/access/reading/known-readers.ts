/** How a reader stands in an hour: how much was opened, when it is told and stopped, and whether this call made it so. */
export type Standing = {
  count: number;
  tellAt: number;
  stopAt: number;
  isNewlyTold: boolean;
  isNewlyStopped: boolean;
};

/** What this node remembers of one reader in one hour. */
export type Known = {
  hour: number;
  /** What they opened here, each once. */
  seen: Set<string>;
  /** How many of these no row counts yet. */
  fresh: number;
  /** As all nodes stood when the row was asked last, and when that was. */
  standing: Standing | null;
  askedAt: number;
};

const known = new Map<string, Known>();
/** Readers that one node remembers; whoever is forgotten begins at what the row says. */
const most = 10_000;

/** What is known of a reader in this hour. */
export function readerIn(reader: string, hour: number): Known {
  const before = known.get(reader);
  if (before && before.hour === hour) return before;
  if (known.size >= most) known.clear();
  const next: Known = { hour, seen: new Set(), fresh: 0, standing: null, askedAt: 0 };
  known.set(reader, next);
  return next;
}

/** Called when the limits change: on this node everybody is looked at anew. */
export function forgetReaders(): void {
  known.clear();
}
