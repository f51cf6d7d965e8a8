/** When an article is looked at again after somebody found it right; null when no rhythm is set. */
export function nextReview(everyDays: number | null, now: Date): Date | null {
  return everyDays === null ? null : new Date(now.getTime() + everyDays * 86_400_000);
}

/** How many of the last opinions are looked at, and how few are too few to say anything. */
const looked = 10;
const fewest = 5;

/** Whether readers have turned from an article: at least six in ten of the last ones were not helped. Newest first. */
export function hasTurned(opinions: readonly boolean[]): boolean {
  const last = opinions.slice(0, looked);
  const unhelped = last.filter((isHelpful) => !isHelpful).length;
  return last.length >= fewest && unhelped * 10 >= last.length * 6;
}
