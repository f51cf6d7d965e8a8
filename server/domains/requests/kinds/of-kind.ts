import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../platform/command.ts';
import { anyOf, noneOf, oneOrMore } from '../narrowing/several.ts';

/** What a request is one of, as a later room finds out: a group of alike requests, a problem that it is affected by. */
export const kinds = ['group', 'problem'] as const;
export type Kind = (typeof kinds)[number];

/** Ids, or `none` for what is in none of them. */
export const kindValue = oneOrMore(z.union([z.uuid(), z.literal('none')]));
type Asked = z.output<typeof kindValue>;
export type KindFilters = { group?: Asked; notGroup?: Asked; problem?: Asked; notProblem?: Asked };

type Make = (run: Run, value: string) => SQL;
const makes = new Map<Kind, Make>();

/** A later room says how requests of one of its kinds are found: an id (or `none`) goes in, a condition on `requests` comes out. */
export function narrowByKind(kind: Kind, make: Make): void {
  makes.set(kind, make);
}

/** The conditions that the kinds make. @throws as `ofKind`. */
export function ofKinds(run: Run, filters: KindFilters): (SQL | undefined)[] {
  const is = (kind: Kind) => (value: string) => ofKind(run, kind, value);
  return [
    anyOf(filters.group, is('group')),
    noneOf(filters.notGroup, is('group')),
    anyOf(filters.problem, is('problem')),
    noneOf(filters.notProblem, is('problem')),
  ];
}

/** Requests of one of a kind. @throws Error while no room has said how. */
export function ofKind(run: Run, kind: Kind, value: string): SQL {
  const make = makes.get(kind);
  if (!make) throw new Error(`Nobody has said how requests of a ${kind} are found`);
  return make(run, value);
}
