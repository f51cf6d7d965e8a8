import type { Settled } from '../rules/money.ts';
import type { Judged } from '../rules/targets.ts';

/** A month of a provider against its contract, as it is known at `asOf`. */
export type Scorecard = {
  provider: { id: string; name: string; kind: string };
  month: string;
  /** The month is over: nothing of it is to come. */
  isOver: boolean;
  asOf: string;
  contract: {
    version: number;
    validFrom: string;
    validUntil: string | null;
    currency: string;
    fee: number;
    mostPercent: number;
    requiredHours: number | null;
  };
  deliveredSeconds: number;
  targets: Judged[];
  money: Settled;
};
