import type { Occasion, Thresholds } from './occasions.ts';

/** What a company said of an occasion: whether it counts, and what is given then (null: whatever costs least). */
export type OccasionTerm = { isOn: boolean; gestureKindId: string | null };
export type OccasionSettings = Partial<Record<Occasion, OccasionTerm>>;

/** Amounts in minor units of the company's currency. */
export type GestureTerms = Thresholds & {
  occasions: OccasionSettings;
  restDays: number;
  monthMinor: number;
};

/** Before somebody says otherwise: every occasion counts, and nothing that costs is given without whoever leads. */
export const usualTerms: GestureTerms = {
  occasions: {},
  loyalOrders: 5,
  loyalMinor: 0,
  incidentDays: 60,
  silentDays: 365,
  restDays: 90,
  monthMinor: 0,
};

export function termOf({ occasions }: Pick<GestureTerms, 'occasions'>, occasion: Occasion): OccasionTerm {
  return occasions[occasion] ?? { isOn: true, gestureKindId: null };
}

type Kind = { id: string; costMinor: number; isOffered: boolean };

/** What is suggested for an occasion: what the company chose for it, else what costs least; null where nothing is offered. */
export function proposedFor<K extends Kind>(
  terms: Pick<GestureTerms, 'occasions'>,
  occasion: Occasion,
  kinds: readonly K[],
): K | null {
  const offered = kinds.filter(({ isOffered }) => isOffered);
  const chosen = offered.find(({ id }) => id === termOf(terms, occasion).gestureKindId);
  return chosen ?? offered.toSorted((a, b) => a.costMinor - b.costMinor)[0] ?? null;
}

/** What a month may cost and has cost, in minor units. */
export type Budget = { monthMinor: number; spentMinor: number };

export const leftOf = ({ monthMinor, spentMinor }: Budget): number => Math.max(0, monthMinor - spentMinor);

/** Whether a cost is more than what is left of any of the budgets that bear it; what costs nothing never is. */
export function isOver(costMinor: number, budgets: readonly Budget[]): boolean {
  return costMinor > 0 && budgets.some((budget) => costMinor > leftOf(budget));
}
