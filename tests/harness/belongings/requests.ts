import { createRule } from '../../../server/domains/automation/index.ts';
import { createSchedule } from '../../../server/domains/insights/delivery/schedules/keep-schedule.ts';
import { createReport } from '../../../server/domains/insights/saved/keep-report.ts';
import { createTopic } from '../../../server/domains/knowledge/index.ts';
import { makePromise } from '../../../server/domains/promises/index.ts';
import { startBulk } from '../../../server/domains/requests/bulk/start-bulk.ts';
import { addPerson } from '../../../server/domains/requests/commands/joining/keep-people.ts';
import { createField as createRequestField } from '../../../server/domains/requests/fields/keep-field.ts';
import { createForm } from '../../../server/domains/requests/fields/keep-form.ts';
import { beginHandover } from '../../../server/domains/requests/handover/commands/begin-handover.ts';
import { readHandover } from '../../../server/domains/requests/handover/queries/read-handover.ts';
import {
  askInside,
  assignRequest,
  createGuide,
  createView,
  linkRequests,
  mergeRequest,
} from '../../../server/domains/requests/index.ts';
import { scheduleReply } from '../../../server/domains/requests/later/schedule-reply.ts';
import { applyMacro } from '../../../server/domains/requests/macros/apply-macro.ts';
import { createMacro } from '../../../server/domains/requests/macros/keep-macro.ts';
import { createReply } from '../../../server/domains/requests/replies/keep-reply.ts';
import { createStatus } from '../../../server/domains/requests/statuses/keep-status.ts';
import { addTime } from '../../../server/domains/requests/time/keep-entry.ts';
import { createActivity } from '../../../server/domains/requests/time/keep-settings.ts';
import { createPolicy } from '../../../server/domains/service-levels/index.ts';
import { createTeam, findActorOfMember, planAbsence } from '../../../server/domains/team/index.ts';
import type { Context } from '../../../server/platform/command.ts';
import { ask, asOwner, counted, type Makers, somebody } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** Requests and what is done with them, by the beginning of their paths. */
export const belongingsOfRequests: Makers = {
  '/requests/{request}': async (place, teamId) => (await ask(place, teamId)).requestId,
  '/requests/{request}/merges/{merge}': async (place, teamId) => {
    const [into, from] = [await ask(place, teamId), await ask(place, teamId)];
    const merging = { requestId: from.requestId, intoId: into.requestId };
    return `${into.requestId}/${(await mergeRequest(place.context, merging)).mergeId}`;
  },
  '/requests/{request}/participants/{customer}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    const { customerId } = await addPerson(place.context, {
      requestId,
      email: `p${counted.made}@example.com`,
    });
    return `${requestId}/${customerId}`;
  },
  '/requests/{request}/links/{link}': async (place, teamId) => {
    const [one, other] = [await ask(place, teamId), await ask(place, teamId)];
    const linking = { requestId: one.requestId, otherId: other.requestId, kind: 'related' as const };
    return `${one.requestId}/${(await linkRequests(place.context, linking)).linkId}`;
  },
  '/requests/{request}/inner-requests/{inner}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    const { id: asked } = await createTeam(place.context, { name: `Gudang ${counted.made}` });
    const asker = await findActorOfMember(place.context, { memberId: await somebody(place) });
    if (!asker) return '';
    // Programs ask nobody inside; and whose request it is may see it, whatever team it lies with.
    await assignRequest(place.context, { requestId, assigneeId: asker.id, teamId });
    const question = { requestId, teamId: asked, body: 'Masih ada?' };
    const inner = await askInside({ ...place.context, actor: asker }, question);
    return `${requestId}/${inner.requestId}`;
  },
  '/bulk-acts/{id}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    const act = { kind: 'priority' as const, priority: 'high' as const };
    return (await startBulk(place.context, { requestIds: [requestId], act })).bulkActId;
  },
  '/canned-replies/{id}': async (place) => {
    const reply = { title: 'Salam', shortcut: `salam-${counted.made}`, text: { id: 'Halo' }, shared: true };
    return (await createReply(asOwner(place), reply)).id;
  },
  '/macros/{id}': async (place) => (await createMacro(asOwner(place), closing)).id,
  '/macro-uses/{id}': async (place, teamId) => {
    const { id } = await createMacro(asOwner(place), closing);
    return (await applyMacro(place.context, { id, requestId: (await ask(place, teamId)).requestId })).useId;
  },
  '/handover-items/{id}': async (place, teamId) => {
    const { context } = place;
    const memberId = await somebody(place);
    const { requestId } = await ask(place, teamId);
    await assignRequest(context, { requestId, assigneeId: memberId });
    const { id: absenceId } = await planAbsence(context, { memberId, reasonCode: 'sick' });
    await beginHandover(context, { absenceId, memberId });
    return (await readHandover(context, { absenceId })).lines[0]?.id ?? '';
  },
  '/fields/{key}': async ({ context }) =>
    (
      await createRequestField(context, {
        key: `field-${counted.made}`,
        kind: 'text',
        labels: { en: 'Size' },
      })
    ).key,
  '/forms/{id}': async ({ context }) =>
    (await createForm(context, { name: `Form ${counted.made}`, fields: [] })).id,
  '/guides/{id}': async ({ context }) => {
    const { id: topicId } = await createTopic(context, { names: { en: `Topic ${counted.made}` } });
    const names = { en: `Guide ${counted.made}` };
    return (await createGuide(context, { names, topicIds: [topicId], questions: [] })).id;
  },
  '/statuses/{key}': async ({ context }) =>
    (await createStatus(context, { key: `status-${counted.made}`, category: 'open', labels: { en: 'New' } }))
      .key,
  '/service-levels/{id}': async ({ context }) =>
    (await createPolicy(context, { name: `Policy ${counted.made}`, targets: {} })).id,
  '/scheduled-replies/{id}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    const sendAt = new Date(Date.now() + 86_400_000).toISOString();
    const reply = { requestId, body: 'Besok.', sendAt, zone: 'Asia/Jakarta' };
    return (await scheduleReply(asOwner(place), reply)).scheduledReplyId;
  },
  '/time-entries/{id}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    return (await addTime(asOwner(place), { requestId, seconds: 60 })).timeEntryId;
  },
  '/time-activities/{key}': async ({ context }) =>
    (await createActivity(context, { key: `work-${counted.made}`, labels: { en: 'Call' } })).key,
  '/promises/{id}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    return (await makePromise(place.context, { requestId, at: '2027-05-01' })).promiseId;
  },
  '/rules/{id}': async ({ context }) => {
    const trigger = { kind: 'event' as const, events: ['opened' as const] };
    const conditions = { match: 'all' as const, parts: [] };
    const acts = [{ do: 'set-priority' as const, priority: 'high' as const }];
    return (await createRule(context, { name: `Rule ${counted.made}`, trigger, conditions, acts })).id;
  },
  '/reports/{id}': makeReport,
  '/reports/schedules/{id}': (place) => sendReport(place, []),
  '/views/{id}': async (place) =>
    (await createView(asOwner(place), { name: `View ${counted.made}`, shared: true, filters: {} })).id,
};

const closing = {
  name: 'Selesai',
  shared: true,
  acts: [{ do: 'set-priority' as const, priority: 'high' as const }],
};

type Somewhere = Pick<Place, 'context' | 'workspaceId'>;

async function makeReport(place: Somewhere): Promise<string> {
  const definition = { measures: ['requests.opened'], span: { last: 4, unit: 'week' } } as const;
  const shown = { step: 'none', split: null, picture: 'table' } as const;
  const asked = { ...definition, measures: [...definition.measures], ...shown };
  const kept = { name: `Report ${counted.made}`, definition: asked, shared: true };
  return (await createReport(asOwner(place), kept)).id;
}

/** A report that is sent every day, outside to these addresses too. */
async function sendReport(place: Somewhere, to: string[]): Promise<string> {
  const subject = { kind: 'report' as const, id: await makeReport(place) };
  const asked = { subject, rhythm: { every: 'day' as const }, time: '08:00', format: 'pdf' as const };
  const addresses = to.map((address) => ({ address, language: 'id' as const }));
  return (await createSchedule(asOwner(place), { ...asked, addresses })).id;
}

/** A report goes to somebody outside who is a customer too. */
export async function reportIn(context: Context, address: string): Promise<void> {
  await sendReport({ context, workspaceId: context.actor.workspaceId }, [address]);
}
