import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type {
  Comment,
  Content,
  HeldClause,
  ListedPolicy,
  Policy,
  PolicyDiff,
  PolicyLink,
  Proposal,
  Standing,
  Version,
  WholeVersion,
  Words,
} from './types.ts';

const items = async <T>(path: string, query: object = {}): Promise<T[]> =>
  (await call<Page<T>>('GET', path, { query: query as Record<string, string> })).items;

export const policiesQuery = (show: 'in-use' | 'retired') =>
  queryOptions({
    queryKey: ['policies', 'list', show],
    queryFn: () => items<ListedPolicy>('/policies', { show }),
  });

export const policyQuery = (id: string) =>
  queryOptions({ queryKey: ['policies', 'one', id], queryFn: () => call<Policy>('GET', `/policies/${id}`) });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['policies', 'versions', id],
    queryFn: () => items<Version>(`/policies/${id}/versions`),
  });

export const versionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['policies', 'version', id, version],
    queryFn: () => call<WholeVersion>('GET', `/policies/${id}/versions/${version}`),
  });

/** What is different from a version to another, or to the draft. */
export const diffQuery = (id: string, from: number, to: number | null) =>
  queryOptions({
    queryKey: ['policies', 'diff', id, from, to],
    queryFn: () => call<PolicyDiff>('GET', `/policies/${id}/diff`, { query: { from, to } }),
  });

/** Every clause that holds today. */
export const clausesQuery = queryOptions({
  queryKey: ['policies', 'clauses'],
  queryFn: () => items<HeldClause>('/clauses'),
});

export const commentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['policies', 'comments', id],
    queryFn: () => items<Comment>(`/policies/${id}/comments`),
  });

export const proposalsQuery = (policy?: string) =>
  queryOptions({
    queryKey: ['policies', 'proposals', policy ?? 'all'],
    queryFn: () => items<Proposal>('/policy-proposals', policy ? { policy } : {}),
  });

export const linksQuery = (id: string) =>
  queryOptions({
    queryKey: ['policies', 'links', id],
    queryFn: () => items<PolicyLink>(`/policies/${id}/links`),
  });

export const createPolicy = (names: Words) =>
  call<{ id: string }>('POST', '/policies', { body: { content: { names } } });
export const layExamples = () => call<{ ids: string[] }>('POST', '/policies/examples', { body: {} });
export const saveDraft = (
  id: string,
  body: { draftVersion: number; content?: Content; ownerId?: string | null },
  keepalive = false,
) => call<Standing>('PATCH', `/policies/${id}`, { body, keepalive });
export const restoreVersion = (id: string, version: number) =>
  call<Standing>('PUT', `/policies/${id}/draft`, { body: { version } });
export const askApproval = (id: string, body: { draftVersion: number; isMajor: boolean; note: string }) =>
  call<void>('PUT', `/policies/${id}/approval`, { body });
export const sendBack = (id: string, words: string) =>
  call<void>('POST', `/policies/${id}/refusals`, { body: { words } });
export const approve = (id: string, draftVersion: number) =>
  call<{ version: number; major: number; minor: number }>('POST', `/policies/${id}/versions`, {
    body: { draftVersion },
  });
export const setRetired = (id: string, retired: boolean) =>
  call<void>(retired ? 'PUT' : 'DELETE', `/policies/${id}/retirement`);
export const addComment = (id: string, body: { clauseKey: string | null; words: string }) =>
  call<{ id: string }>('POST', `/policies/${id}/comments`, { body });
export const propose = (
  id: string,
  body: { clauseKey: string | null; language: string; title: string; words: string; why: string },
) => call<{ id: string; answerBy: string }>('POST', `/policies/${id}/proposals`, { body });
export const answerProposal = (id: string, body: { state: 'accepted' | 'declined'; answer: string }) =>
  call<void>('PUT', `/policy-proposals/${id}/answer`, { body });
export const makeLink = (id: string, body: { forWhom: string; days: number }) =>
  call<{ token: string }>('POST', `/policies/${id}/links`, { body });
export const revokeLink = (id: string, link: string) => call<void>('DELETE', `/policies/${id}/links/${link}`);
