import { messageRoutes } from '../../server/domains/requests/routes/message-routes.ts';
import { askAs } from '../harness/ask.ts';
import type { Member } from '../harness/people.ts';

/** The doors of somebody's drafts on requests. */
export function draftsOf(member: Member) {
  const ask = askAs(member, [messageRoutes]);
  return async (method: 'GET' | 'PUT' | 'DELETE', requestId: string, fileIds?: string[], version = 0) => {
    const body = fileIds && { kind: 'note', html: '<p>Halo</p>', cc: [], fileIds, version };
    const answer = await ask(method, `/requests/${requestId}/draft`, body);
    const text = await answer.text();
    return { status: answer.status, text, body: text ? JSON.parse(text) : {} };
  };
}
