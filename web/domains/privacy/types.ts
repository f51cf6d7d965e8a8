import type { Purpose, Way } from '../../../server/domains/customers/protection/rules.ts';
import type { Country, Kind } from '../../../server/domains/privacy/asking/rules.ts';
import type { Risk as BreachRisk, StepKind } from '../../../server/domains/privacy/breaches/rules.ts';
import type { DataClass } from '../../../server/domains/privacy/keeping/rules.ts';
import type { Degree, Place, Safeguard } from '../../../server/domains/privacy/pack/rules.ts';
import type { Activity } from '../../../server/domains/privacy/records/rules.ts';

export type Standing = 'late' | 'near' | 'fine';

/** What a customer asked about their own data. */
export interface PrivacyRequest {
  id: string;
  customer: { id: string; name: string; erased: boolean };
  kind: Kind;
  country: Country;
  note: string;
  /** The customer themselves, in the portal, or a colleague who was told of it. */
  askedBy: 'customer' | 'staff';
  askedAt: string;
  dueAt: string;
  standing: Standing;
  state: 'open' | 'done' | 'refused';
  outcome: string;
  bundle: { state: 'none' | 'making' | 'ready'; size: number | null };
}

export interface NewPrivacyRequest {
  customerId: string;
  kind: Kind;
  country: Country;
  note: string;
}

export interface Spell {
  id: string;
  reason: string;
  placedAt: string;
  endedAt: string | null;
}

/** What stands on a card: holds, restrictions, consents. */
export interface Protection {
  holds: Spell[];
  restrictions: Spell[];
  objections: Spell[];
  consents: Consent[];
}

/** That a customer agreed to a purpose: when, how, on which notice, and since when no longer. */
export interface Consent {
  id: string;
  purpose: Purpose;
  way: Way;
  noticeVersion: number | null;
  proof: string;
  givenAt: string;
  withdrawnAt: string | null;
}

export interface Breach {
  id: string;
  title: string;
  words: string;
  dataKinds: string;
  measures: string;
  risk: BreachRisk;
  countries: Country[];
  foundAt: string;
  closedAt: string | null;
  people: number;
  clocks: {
    country: Country;
    kind: StepKind;
    dueAt: string | null;
    toldAt: string | null;
    standing: Standing;
  }[];
}

export interface RetentionRule {
  dataClass: DataClass;
  days: number | null;
}

export interface RetentionRun {
  id: string;
  dataClass: DataClass;
  removed: number;
  held: number;
  at: string;
}

export type ProcessingNote = Record<'purpose' | 'basis' | 'recipients' | 'transfers', string>;

/** An activity of the records of processing. */
export interface RegisterEntry {
  activity: Activity;
  about: ('customer' | 'member')[];
  data: { table: string; columns: string[]; keptDays: number | null }[];
  note: ProcessingNote;
}

export interface Notice {
  version: number;
  texts: Record<'en' | 'id' | 'th', string>;
  publishedAt: string;
}

export interface Officer {
  officerName: string;
  officerEmail: string;
}

/** What is written of a company that works with people’s data for this one. */
export interface NewProcessor {
  name: string;
  service: string;
  dataKinds: string;
  place: Place;
  safeguard: Safeguard;
  agreedOn: string | null;
  subProcessors: string;
}

export interface Processor extends NewProcessor {
  id: string;
  changedAt: string;
  endedAt: string | null;
}

/** What is written of a risk for people. */
export interface NewRisk {
  title: string;
  activity: Activity;
  likelihood: Degree;
  harm: Degree;
  measures: string;
}

export interface Risk extends NewRisk {
  id: string;
  weight: Degree;
}
