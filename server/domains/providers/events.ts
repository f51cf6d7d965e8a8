import type { Measure } from './rules/targets.ts';

type OfProvider = { providerId: string };
/** Whom it concerns, by their ids. */
type Told = OfProvider & { tell: string[] };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'provider-contract.changed': OfProvider & {
      version: number;
      validFrom: string;
      validUntil: string | null;
    };
    'provider-contract.ends': Told & { days: number; endsOn: string };
    'provider-target.missed': Told & { month: string; measure: Measure };
    'provider-target.near': Told & { month: string; measure: Measure };
    'corrective-action.planned': Told & { actionId: string; month: string; measure: Measure; dueOn: string };
    'corrective-action.done': OfProvider & { actionId: string };
    'corrective-action.checked': OfProvider & { actionId: string; outcome: 'helped' | 'did-not-help' };
    /** The hashes (SHA-256) of both files stand in the trail: what is handed out later can be held against them. */
    'provider-evidence.made': OfProvider & { evidenceId: string; month: string; pdf: string; csv: string };
    'provider-month.shared': OfProvider & { month: string };
    'provider-month.unshared': OfProvider & { month: string };
  }
}
