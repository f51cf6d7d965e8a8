import type { Country, Kind } from '../../../server/domains/privacy/asking/rules.ts';
import type { Risk, StepKind } from '../../../server/domains/privacy/breaches/rules.ts';
import type { DataClass } from '../../../server/domains/privacy/keeping/rules.ts';

export type Standing = 'late' | 'near' | 'fine';

/** What a customer asked about their own data. */
export interface PrivacyRequest {
  id: string;
  customer: { id: string; name: string; erased: boolean };
  kind: Kind;
  country: Country;
  note: string;
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

interface Spell {
  id: string;
  reason: string;
  placedAt: string;
  endedAt: string | null;
}

/** What stands on a card: holds, restrictions, consents. */
export interface Protection {
  holds: Spell[];
  restrictions: Spell[];
  consents: {
    id: string;
    purpose: 'marketing' | 'surveys' | 'analysis' | 'language-model';
    givenAt: string;
    withdrawnAt: string | null;
  }[];
}

export interface Breach {
  id: string;
  title: string;
  words: string;
  dataKinds: string;
  measures: string;
  risk: Risk;
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
  activity:
    | 'answering'
    | 'mail'
    | 'customer-cards'
    | 'portal'
    | 'promises-and-clocks'
    | 'search'
    | 'staff'
    | 'privacy'
    | 'other';
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
