/** Jobs that a workspace may add before its next ones stand behind those of others, and how many each second forgives. */
const free = 200;
const forgiven = 50;
/** A flood that is over is forgiven within a quarter of an hour. */
const most = 45_000;
/** So many workspaces are remembered before those that have long been quiet are forgotten. */
const remembered = 10_000;

type Flood = { level: number; at: number };

/** How many turns a workspace's next job has to stand back for what the workspace has added lately. */
export type Turns = { next(workspaceId: string, now: number): number };

/**
 * Counts for each workspace what it has added, less what time (in milliseconds) has forgiven. As jobs are taken in the
 * order of their turns, whoever adds two hundred thousand waits for nobody but itself, and the others wait for at most
 * the first few hundred of them. Each node counts what it adds itself: that is near enough, and costs no question.
 */
export function turnsOf(): Turns {
  const floods = new Map<string, Flood>();
  return {
    next(workspaceId, now) {
      const level = Math.min(most, levelAt(floods.get(workspaceId), now) + 1);
      if (!floods.has(workspaceId) && floods.size >= remembered) forgetQuiet(floods, now);
      floods.set(workspaceId, { level, at: now });
      return Math.floor(level / free);
    },
  };
}

function levelAt(flood: Flood | undefined, now: number): number {
  if (!flood) return 0;
  return Math.max(0, flood.level - ((now - flood.at) * forgiven) / 1000);
}

function forgetQuiet(floods: Map<string, Flood>, now: number): void {
  for (const [workspaceId, flood] of floods) if (levelAt(flood, now) === 0) floods.delete(workspaceId);
}
