import type { SealedEvent } from './rules/seal.ts';

let isOn = false;

/** Says whether what enters the chain is said on the console too: whoever collects it there has it out of our reach. */
export function useTrailLog(on: boolean): void {
  isOn = on;
}

/**
 * Says events of a workspace as lines of JSON, each with its place in the chain and its seal. Their contents hold ids, codes,
 * numbers and times, never words of people. A batch whose sealing fails is said again: a line may come twice, none is left out.
 */
export function sayTrail(
  workspaceId: string,
  sealed: readonly { number: number; hash: string; event: SealedEvent }[],
): void {
  if (!isOn) return;
  for (const { number, hash, event } of sealed)
    console.log(JSON.stringify({ trail: event.name, workspaceId, number, hash, ...event }));
}
