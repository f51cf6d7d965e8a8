/** Works on many things, so many at a time. */
export async function inLanes<T>(
  things: readonly T[],
  lanes: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < things.length; at = next++) await work(things[at] as T);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
