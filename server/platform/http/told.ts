/** What leaves as JSON: every time as ISO 8601. */
type Told<T> = T extends Date
  ? string
  : T extends readonly (infer E)[]
    ? Told<E>[]
    : T extends object
      ? { [K in keyof T]: Told<T[K]> }
      : T;

/** The value as JSON carries it. */
export const told = <T>(value: T): Told<T> => JSON.parse(JSON.stringify(value));
