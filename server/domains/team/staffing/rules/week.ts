export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** Working times by the day they begin on, `09:00` to `17:00`; one that ends before it begins goes over midnight. */
export type Hours = Partial<Record<Day, [from: string, to: string][]>>;
