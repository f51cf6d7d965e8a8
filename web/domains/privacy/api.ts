import { queryOptions } from '@tanstack/react-query';
import type { Country } from '../../../server/domains/privacy/asking/rules.ts';
import type { StepKind } from '../../../server/domains/privacy/breaches/rules.ts';
import { call, callFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type {
  Breach,
  Consent,
  NewPrivacyRequest,
  NewProcessor,
  NewRisk,
  Notice,
  Officer,
  PrivacyRequest,
  ProcessingNote,
  Processor,
  Protection,
  RegisterEntry,
  RetentionRule,
  RetentionRun,
  Risk,
} from './types.ts';

const all = <T>(path: string, query = {}) =>
  call<Page<T>>('GET', path, { query: { ...query } }).then((page) => page.items);

export const privacyRequestsQuery = (asked: { state?: 'open'; customer?: string }) =>
  queryOptions({
    queryKey: ['privacy', 'requests', asked],
    queryFn: () => all<PrivacyRequest>('/privacy-requests', { ...asked, limit: 200 }),
  });
export const askPrivacy = (body: NewPrivacyRequest) =>
  call<PrivacyRequest>('POST', '/privacy-requests', { body });
export const fulfil = (id: string, outcome: string) =>
  call<{ rows: number }>('PUT', `/privacy-requests/${id}/fulfilment`, { body: { outcome } });
export const refuse = (id: string, outcome: string) =>
  call<void>('PUT', `/privacy-requests/${id}/refusal`, { body: { outcome } });
export const makeBundle = (id: string) => call<void>('PUT', `/privacy-requests/${id}/bundle`);
export const fetchBundle = (id: string) => callFile(`/privacy-requests/${id}/bundle`);

export const protectionQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['privacy', 'protection', customerId],
    queryFn: () => call<Protection>('GET', `/customers/${customerId}/protection`),
  });
export const placeHold = (customerId: string, reason: string) =>
  call<void>('POST', `/customers/${customerId}/holds`, { body: { reason } });
export const releaseHold = (id: string) => call<void>('DELETE', `/customer-holds/${id}`);
export const restrict = (customerId: string, reason: string) =>
  call<void>('PUT', `/customers/${customerId}/restriction`, { body: { reason } });
export const object = (customerId: string, reason: string) =>
  call<void>('PUT', `/customers/${customerId}/objection`, { body: { reason } });
export const endObjection = (customerId: string) =>
  call<void>('DELETE', `/customers/${customerId}/objection`);
export const unrestrict = (customerId: string) =>
  call<void>('DELETE', `/customers/${customerId}/restriction`);
export const withdrawConsent = (id: string) => call<void>('DELETE', `/customer-consents/${id}`);
export const recordConsent = (customerId: string, body: Pick<Consent, 'purpose' | 'way' | 'proof'>) =>
  call<void>('POST', `/customers/${customerId}/consents`, { body });

export const breachesQuery = queryOptions({
  queryKey: ['privacy', 'breaches'],
  queryFn: () => all<Breach>('/breaches'),
});
type NewBreach = Pick<
  Breach,
  'title' | 'risk' | 'countries' | 'foundAt' | 'words' | 'dataKinds' | 'measures'
>;
export const openBreach = (body: NewBreach) => call<Breach>('POST', '/breaches', { body });
export const changeBreach = (id: string, body: NewBreach) =>
  call<Breach>('PATCH', `/breaches/${id}`, { body });
export const noteTold = (id: string, country: Country, kind: StepKind) =>
  call<void>('PUT', `/breaches/${id}/steps`, { body: { country, kind } });
export const closeBreach = (id: string) => call<void>('PUT', `/breaches/${id}/closing`);
export const addPeople = (id: string, contactFrom: string, contactTo: string) =>
  call<{ added: number }>('POST', `/breaches/${id}/people`, { body: { contactFrom, contactTo } });
export const lettersQuery = (id: string, language: 'en' | 'id' | 'th') =>
  queryOptions({
    queryKey: ['privacy', 'letters', id, language],
    queryFn: () => call<Record<StepKind, string>>('GET', `/breaches/${id}/letters`, { query: { language } }),
  });

export const rulesQuery = queryOptions({
  queryKey: ['privacy', 'retention'],
  queryFn: () => all<RetentionRule>('/retention-rules'),
});
export const runsQuery = queryOptions({
  queryKey: ['privacy', 'retention-runs'],
  queryFn: () => all<RetentionRun>('/retention-runs'),
});
export const changeRule = (body: RetentionRule) => call<void>('PUT', '/retention-rules', { body });
export const tryRule = (dataClass: string, days: number) =>
  call<{ due: number; held: number }>('GET', '/retention-trials', { query: { dataClass, days } });

export const registerQuery = queryOptions({
  queryKey: ['privacy', 'register'],
  queryFn: () => all<RegisterEntry>('/processing-register'),
});
export const noteProcessing = (activity: string, note: ProcessingNote) =>
  call<void>('PUT', '/processing-register', { body: { activity, ...note } });

export const processorsQuery = queryOptions({
  queryKey: ['privacy', 'processors'],
  queryFn: () => all<Processor>('/processors'),
});
export const addProcessor = (body: NewProcessor) => call<void>('POST', '/processors', { body });
export const changeProcessor = (id: string, body: NewProcessor) =>
  call<void>('PATCH', `/processors/${id}`, { body });
export const endProcessor = (id: string) => call<void>('DELETE', `/processors/${id}`);

export const risksQuery = queryOptions({
  queryKey: ['privacy', 'risks'],
  queryFn: () => all<Risk>('/privacy-risks'),
});
export const addRisk = (body: NewRisk) => call<void>('POST', '/privacy-risks', { body });
export const changeRisk = (id: string, body: NewRisk) =>
  call<void>('PATCH', `/privacy-risks/${id}`, { body });
export const removeRisk = (id: string) => call<void>('DELETE', `/privacy-risks/${id}`);
export const fetchPack = (language: string, table?: 'activities' | 'processors' | 'risks') =>
  callFile('/privacy-pack', { language, ...(table ? { table } : {}) });

export const noticesQuery = queryOptions({
  queryKey: ['privacy', 'notices'],
  queryFn: () => all<Notice>('/privacy-notices'),
});
export const publishNotice = (texts: Notice['texts']) =>
  call<{ version: number }>('POST', '/privacy-notices', { body: { texts } });
export const officerQuery = queryOptions({
  queryKey: ['privacy', 'officer'],
  queryFn: () => call<Officer>('GET', '/privacy-settings'),
});
export const changeOfficer = (body: Officer) => call<void>('PUT', '/privacy-settings', { body });
