import { type ClauseLink, type Content, type Step, theEnd } from './content.ts';

/** The step with the key, if there is one. */
export function stepOf({ steps }: Content, key: string): Step | null {
  return steps.find((one) => one.key === key) ?? null;
}

/** The first step's key; null where there is none. */
export function firstOf({ steps }: Content): string | null {
  return steps[0]?.key ?? null;
}

/** All ways on from a step, each once: keys of steps, or the end. */
export function waysFrom(content: Content, step: Step): string[] {
  const ways = [...branchesOf(step).map((one) => one.next), ...(step.kind === 'decide' ? [] : [step.next])];
  return [...new Set(ways.map((next) => next ?? below(content, step)))];
}

/**
 * Where the way goes on after a step. @param branch the key of the chosen branch of a decision, or `declined` after an
 * approval that was refused. @returns the key of a step, or `end`.
 */
export function nextAfter(content: Content, step: Step, branch: string | null): string {
  const chosen = branchesOf(step).find((one) => one.key === branch);
  return (chosen ? chosen.next : step.next) ?? below(content, step);
}

/** The keys of all steps that can still come, from this one on and with it. */
export function reachableFrom(content: Content, key: string): Set<string> {
  const seen = new Set<string>();
  const open = [key];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const step = stepOf(content, one);
    if (!step || seen.has(one)) continue;
    seen.add(one);
    open.push(...waysFrom(content, step));
  }
  return seen;
}

/** Of the steps that hold solving, those that are not done and can still come: solving waits for these. */
export function holdingOf(content: Content, current: string | null, done: ReadonlySet<string>): Step[] {
  if (current === null) return [];
  const ahead = reachableFrom(content, current);
  return content.steps.filter((one) => one.holdsSolving && ahead.has(one.key) && !done.has(one.key));
}

function branchesOf(step: Step): { key: string; next: string | null }[] {
  if (step.kind === 'decide') return step.branches;
  return step.kind === 'approve' ? [{ key: 'declined', next: step.declined ?? theEnd }] : [];
}

function below({ steps }: Content, { key }: Step): string {
  return steps[steps.findIndex((one) => one.key === key) + 1]?.key ?? theEnd;
}

/** The clauses that a step names: those that say why, and the one under which it decides. */
export function clausesOf(step: Step): ClauseLink[] {
  return step.kind === 'decide' && step.decidedUnder ? [...step.clauses, step.decidedUnder] : step.clauses;
}
