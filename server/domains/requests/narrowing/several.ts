import { or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

/** One value or several, any of which will do. */
export const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1).max(50)]);

export const listOf = <T>(given: T | readonly T[]): readonly T[] =>
  Array.isArray(given) ? given : [given as T];

/** Holds when the condition of one of the values does; nothing is asked where no value is given. */
export function anyOf<T>(
  given: T | readonly T[] | undefined,
  make: (value: T) => SQL | undefined,
): SQL | undefined {
  return given === undefined ? undefined : or(...listOf(given).map(make));
}

/** Holds when none of the values fits; what is unknown or empty is none of them. */
export function noneOf<T>(
  given: T | readonly T[] | undefined,
  make: (value: T) => SQL | undefined,
): SQL | undefined {
  const any = anyOf(given, make);
  return any && sql`(${any}) is not true`;
}
