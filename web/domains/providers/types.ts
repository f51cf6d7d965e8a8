import type { Because } from '../../../server/domains/providers/rules/money.ts';
import type { Measure, Target, Verdict } from '../../../server/domains/providers/rules/targets.ts';
import type { Words } from '../../../server/kernel/words.ts';

export interface Contract {
  version: number;
  validFrom: string;
  validUntil: string | null;
  targets: Target[];
  fee: number;
  currency: string;
  mostPercent: number;
  requiredHours: number | null;
  leadId: string | null;
  changedAt: string;
}
export interface Contracted {
  id: string;
  name: string;
  kind: 'in-house' | 'third-party' | 'independent';
  versions: Contract[];
}
export type Judged = Target & {
  good: number;
  n: number;
  estimate: number | null;
  low: number | null;
  high: number | null;
  verdict: Verdict;
};
export interface MoneyLine {
  measure: Measure;
  verdict: Verdict;
  because: Because;
  against: number | null;
  lacking: number | null;
  percent: number;
  amount: number;
}
export interface Scorecard {
  month: string;
  isOver: boolean;
  asOf: string;
  contract: Pick<Contract, 'version' | 'validFrom' | 'validUntil' | 'currency' | 'fee' | 'mostPercent'> & {
    requiredHours: number | null;
  };
  deliveredSeconds: number;
  targets: Judged[];
  money: {
    fee: number;
    lines: MoneyLine[];
    penalties: number;
    penaltiesAtMost: number;
    credits: number;
    due: number;
  };
}
export interface Observation {
  requestId: string;
  requestNumber: number;
  at: string;
  isGood: boolean;
}
export interface CorrectiveAction {
  id: string;
  month: string;
  measure: Measure;
  cause: string;
  action: string;
  dueOn: string;
  doneAt: string | null;
  outcome: 'helped' | 'did-not-help' | null;
  owner: { id: string; name: string };
}
export interface Evidence {
  id: string;
  month: string;
  pdfHash: string;
  csvHash: string;
  byClock: boolean;
  madeAt: string;
}
export interface Sample {
  plan: { cardId: string; perWeek: number; isActive: boolean } | null;
  units: number;
  criteria: {
    key: string;
    names: Words;
    units: number;
    value: number | null;
    low: number | null;
    high: number | null;
  }[];
}
