/** The parts of the chain, in the order in which they are said to act on each other. */
export const panels = ['people', 'service', 'customers', 'returning', 'money'] as const;
export type Panel = (typeof panels)[number];

/** What can be looked at in each panel; the first that has values stands there unless another is asked for. */
export const measuresOf = {
  people: ['conditions', 'recommend'],
  service: ['promises', 'first-reply', 'quality', 'reopened'],
  customers: ['survey', 'rating'],
  returning: ['repeat'],
  money: ['revenue'],
} as const satisfies Record<Panel, readonly string[]>;

export type Measure = (typeof measuresOf)[Panel][number];

/** A team (null: the whole company), a month or a quarter, the figure and of how many it is. */
export type Cell = { teamId: string | null; step: string; value: number; n: number };

/** Figures of fewer say more of single people than of a month: they are left out. */
export const fewest = 5;
