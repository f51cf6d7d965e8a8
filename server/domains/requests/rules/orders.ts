/** The orders of the list; with a minus before it, the latest or the most urgent first. */
export const sorts = [
  '-updatedAt',
  '-createdAt',
  'createdAt',
  'nextDueAt',
  '-priority',
  'customerWroteAt',
  '-customerWroteAt',
  '-customerValue',
] as const;
export type Sort = (typeof sorts)[number];
