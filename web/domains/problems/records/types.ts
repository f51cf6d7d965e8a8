import type { Words } from '../../requests/replies/api.ts';
import type { Group } from '../types.ts';

export const states = ['open', 'cause-known', 'under-way', 'fixed', 'watched', 'closed'] as const;
export type State = (typeof states)[number];

/** A problem with its numbers, as lists show it. Money in hundredths of the currency. */
export interface ProblemItem {
  id: string;
  title: string;
  state: State;
  owner: { id: string; name: string } | null;
  dueOn: string | null;
  fixedAt: string | null;
  createdAt: string;
  requests: number;
  open: number;
  lastWeek: number;
  customers: number;
  toldCustomers: number;
  handling: {
    seconds: number | null;
    timed: number;
    basis: 'measured' | 'own-mean' | 'usual-mean' | 'unknown';
  };
  refundMinor: number | null;
  lostCustomers: number | null;
  reckonedLost: number | null;
  reckonedLossMinor: number | null;
  money: number | null;
  neglect: 'no-owner' | 'late' | null;
}

export interface Decline {
  verdict: 'not-fixed' | 'too-early' | 'fell' | 'rose' | 'cannot-tell';
  days: number;
  before: { events: number; exposure: number };
  after: { events: number; exposure: number };
  ratio: number | null;
  low: number;
  high: number | null;
}

export interface ProblemInFull extends ProblemItem {
  symptom: string;
  causes: string[];
  workaround: Words | null;
  fix: string;
  currency: string;
  hourCostMinor: number | null;
  lossCurrency: string;
  groups: { id: string; name: string | null; words: string[]; mergedIntoId: string | null }[];
  steps: { state: State; at: string; byName: string | null }[];
  decline: Decline;
  mayWork: boolean;
}

export interface Affected {
  id: string;
  number: number;
  subject: string;
  status: 'open' | 'waiting' | 'solved' | 'closed';
  language: string | null;
  customer: { name: string };
  createdAt: string;
  told: 'changed' | 'pending' | null;
}

export interface Telling {
  words: Words;
  toClosed: boolean;
  sinceDays: number;
}

export interface TellingPreview {
  customers: number;
  leftOut: { 'told-before': number; closed: number; restricted: number };
  languages: {
    language: 'en' | 'id' | 'th';
    customers: number;
    writtenIn: 'en' | 'id' | 'th';
    example: { number: number; customerName: string; text: string };
  }[];
}

export interface TellingDone {
  id: string;
  toldAt: string;
  takenBackAt: string | null;
  toldByName: string | null;
  customers: number;
  answered: number;
  pending: number;
  failed: number;
  restored: number;
}

export interface ProblemOfRequest {
  id: string;
  title: string;
  state: State;
  workaround: { text: string; html: string; language: string } | null;
}

export interface Neglected {
  problems: ProblemItem[];
  groups: Group[];
}

export interface ProblemSettings {
  alarmTo: string[];
  hourCostMinor: number | null;
  currency: string;
}

export interface Timeline {
  from: string;
  counts: number[];
  bursts: { level: number; from: string; to: string }[];
}

export interface Alarm {
  id: string;
  count: number;
  days: number;
  usual: number;
  ratio: number | null;
  toldAt: string;
  requests: { id: string; number: number; subject: string }[];
}
