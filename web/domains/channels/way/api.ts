import { queryOptions } from '@tanstack/react-query';
import type { Capabilities } from '../../../../server/domains/channels/shape/rules/capabilities.ts';
import { call } from '../../../platform/client/call.ts';

export interface WayTemplate {
  id: string;
  name: string;
  language: string;
  category: string;
  body: string;
}

/** By which channel an answer leaves, what it carries, and until when. */
export interface ReplyWay {
  channel: string;
  can: Capabilities | null;
  connection: { id: string; name: string; state: 'working' | 'degraded'; reason: string | null } | null;
  closesAt: string | null;
  shut: string | null;
  templates: WayTemplate[];
}

export const replyWayQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['reply-way', requestId],
    queryFn: () => call<ReplyWay>('GET', `/requests/${requestId}/reply-way`),
    staleTime: 60_000,
  });

/** Asks with answers to choose among. */
export const askWithChoices = (
  requestId: string,
  question: { body: string; choices: string[]; sendAfterSeconds: number },
) => call<{ id: string }>('POST', `/requests/${requestId}/choice-messages`, { body: question });

export const sendTemplate = (requestId: string, templateId: string, values: string[]) =>
  call<{ id: string }>('POST', `/requests/${requestId}/template-messages`, { body: { templateId, values } });
