import type { Customer } from '../types.ts';

export type Side = 'kept' | 'merged';
export type CardPart = 'name' | 'preferredName' | 'honorific' | 'language' | 'organisationId' | 'isInternal';
export type Choices = { [P in CardPart]?: Side } & { fields?: Record<string, Side> };

/** A part that two cards say differently: what each says, and which one stands unless a person chooses. */
export interface Difference {
  /** A part of the card, or `field:` and the key of an own field. */
  part: CardPart | `field:${string}`;
  kept: string | number | boolean | null;
  merged: string | number | boolean | null;
}

/** What must be chosen: parts of which both cards say something, and not the same. */
export function differencesOf(kept: Customer, merged: Customer): Difference[] {
  const pairs: Difference[] = [
    { part: 'name', kept: kept.name, merged: merged.name },
    { part: 'preferredName', kept: kept.preferredName, merged: merged.preferredName },
    { part: 'honorific', kept: kept.honorific, merged: merged.honorific },
    { part: 'language', kept: kept.language, merged: merged.language },
    {
      part: 'organisationId',
      kept: kept.organisation?.name ?? null,
      merged: merged.organisation?.name ?? null,
    },
    { part: 'isInternal', kept: kept.isInternal, merged: merged.isInternal },
    ...Object.keys(kept.fields).map((key): Difference => {
      return { part: `field:${key}`, kept: kept.fields[key] ?? null, merged: merged.fields[key] ?? null };
    }),
  ];
  return pairs.filter(({ kept: one, merged: other }) => says(one) && says(other) && one !== other);
}

/** The choices as the server takes them. What was not chosen stands as the kept card has it. */
export function choicesOf(chosen: Readonly<Partial<Record<Difference['part'], Side>>>): Choices {
  const choices: Choices = {};
  const fields: Record<string, Side> = {};
  for (const [part, side] of Object.entries(chosen)) {
    if (!side) continue;
    if (part.startsWith('field:')) fields[part.slice('field:'.length)] = side;
    else choices[part as CardPart] = side;
  }
  return Object.keys(fields).length > 0 ? { ...choices, fields } : choices;
}

function says(value: Difference['kept']): boolean {
  return value !== null && value !== '';
}
