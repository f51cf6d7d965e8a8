/** Doors by their path: the methods that each takes. */
export type Doors = Readonly<Record<string, string>>;
