import { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import { languages } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { query } from '../../platform/command.ts';
import { say } from '../../platform/messages.ts';
import { may } from '../../platform/permission.ts';
import { byKey, type Definition, registry } from './rules/registry.ts';
import { dimensions, type Measure, type WordsOf } from './shapes.ts';

/** Every measure of the program, in the order in which people are offered them. */
export function listMeasures(): readonly Measure[] {
  return registry.map(measureFrom);
}

/** @throws Problem 400 `measure-unknown`. */
export function measureOf(key: string): Measure {
  return measureFrom(definitionOf(key));
}

/** A measure with how it is made. @throws Problem 400 `measure-unknown`. */
export function definitionOf(key: string): Definition {
  const found = byKey.get(key);
  if (!found) throw new Problem(400, 'measure-unknown', { params: { measure: key } });
  return found;
}

/** What a measure is called and how it is computed. */
export const wordsOf: WordsOf = (measure, language) => {
  const { key } = definitionOf(measure);
  return { name: say(language, `measure.${key}`), how: say(language, `measure.${key}.how`) };
};

/** The measures that the actor may read, with their words. */
export const listOffered = query({
  name: 'measures.list-offered',
  permission: 'insights:read',
  input: z.strictObject({ language: z.enum(languages) }),
  run: async ({ actor }, { language }) =>
    registry
      .filter(({ besides }) => besides === null || may(actor, besides))
      .map((one) => {
        const { splits, ...rest } = measureFrom(one);
        // Fields of the company's own are no part of this list; by them can be split what can be by organisation.
        const plain = dimensions.filter((dimension) => splits.includes(dimension));
        return { ...rest, ...wordsOf(one.key, language), splits: plain };
      }),
});

function measureFrom({ key, unit, kind, better, splits, business, drill }: Definition): Measure {
  return { key, unit, kind, better, splits, business, drill };
}

/** Whether somebody who reads reports may also read this measure, which may tell of what another room keeps. */
export function mayRead(actor: Actor, key: string): boolean {
  const { besides } = definitionOf(key);
  return !besides || may(actor, besides);
}
