import { queryOptions } from '@tanstack/react-query';
import type {
  Difference,
  ExperienceChannel,
  Summary,
  Verdict,
  VisitChannel,
} from '../../../../server/domains/quality/journal/rules.ts';
import type { Language } from '../../../../server/kernel/language.ts';
import { call } from '../../../platform/client/call.ts';
import type { Span } from '../api.ts';
import type { Card, Person, Words } from '../types.ts';

export type { Difference, ExperienceChannel, Summary, Verdict, VisitChannel };

export interface Written {
  company: string;
  channel: ExperienceChannel;
  isWithPerson: boolean;
  happenedOn: string;
  words: string;
  verdict: Verdict;
  differences: Difference[];
  otherwise: string;
  lesson: string;
  isShared: boolean;
}
export interface Experience extends Written {
  id: string;
  member: Person;
  isMine: boolean;
  ideaId: string | null;
}
export interface Planned {
  title: string;
  channel: VisitChannel;
  subject: Words;
  script: Words;
  language: Language;
  identityId: string | null;
  mailboxId: string | null;
  visitorId: string;
  dueOn: string;
  cardId: string;
}
export interface Judgement {
  verdict: Verdict;
  scores: { key: string; points: number | null }[];
  differences: Difference[];
  words: string;
}
export interface Visit extends Omit<Planned, 'visitorId'>, Omit<Judgement, 'verdict'> {
  id: string;
  visitor: Person;
  isMine: boolean;
  cardVersion: number;
  sentAt: string | null;
  request: { id: string; number: number } | null;
  minutes: number | null;
  verdict: Verdict | null;
  judgedAt: string | null;
}
export interface VisitInFull extends Visit {
  answers: { id: string; text: string; at: string }[];
}
export type VisitResult = Summary & { id: string | null; name: string | null; minutes: number | null };
type Box = { id: string; name: string; address: string };

const items = <T>(path: string, query?: Record<string, string>) =>
  queryOptions({
    queryKey: ['quality', path, query],
    queryFn: async () => (await call<{ items: T[] }>('GET', `/quality${path}`, query ? { query } : {})).items,
  });
const one = <T>(path: string) =>
  queryOptions({ queryKey: ['quality', path], queryFn: () => call<T>('GET', `/quality${path}`) });

export const experiencesQuery = items<Experience>('/experiences');
export const summaryQuery = one<{ withPerson: Summary; without: Summary }>('/experience-summary');
export const visitsQuery = items<Visit>('/visits');
export const visitQuery = (id: string) => one<VisitInFull>(`/visits/${id}`);
export const visitBoxesQuery = one<{ mailboxes: Box[]; identities: Box[] }>('/visit-mailboxes');
export const visitResultsQuery = (span: Span) => items<VisitResult>('/visit-results', { ...span });
export const cardQuery = (id: string, version: number) => one<Card>(`/cards/${id}?version=${version}`);

const at = (id: string, rest = '') => `/quality/visits/${id}${rest}`;
export const writeExperience = (id: string | null, body: Written) =>
  id
    ? call<void>('PUT', `/quality/experiences/${id}`, { body })
    : call<void>('POST', '/quality/experiences', { body });
export const removeExperience = (id: string) => call<void>('DELETE', `/quality/experiences/${id}`);
export const proposeIdea = (id: string) => call<void>('POST', `/quality/experiences/${id}/idea`);
export const planVisit = (body: Planned) => call<void>('POST', '/quality/visits', { body });
export const withdrawVisit = (id: string) => call<void>('DELETE', at(id));
export const sendVisit = (id: string) => call<void>('POST', at(id, '/sending'));
export const leadVisit = (id: string, request: string) =>
  call<void>('PUT', at(id, '/request'), { body: { request } });
export const judgeVisit = (id: string, body: Judgement) => call<void>('PUT', at(id, '/judgement'), { body });
