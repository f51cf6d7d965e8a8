import { createBrand } from '../../server/domains/access/brands.ts';
import { signInConnections } from '../../server/domains/access/factors/schema.ts';
import { keepToken } from '../../server/domains/access/index.ts';
import { createRule } from '../../server/domains/automation/index.ts';
import { blockedSenders, stoppedAddresses } from '../../server/domains/channels/email/schema.ts';
import { writeReply } from '../../server/domains/conversations/index.ts';
import { beginImport } from '../../server/domains/customers/imports/commands/begin-import.ts';
import {
  addAddress,
  addDate,
  addNote,
  createField,
  createOrganisation,
  createSegment,
  mergeCustomers,
  placeHold,
} from '../../server/domains/customers/index.ts';
import { recordConsent } from '../../server/domains/customers/protection/keep-consent.ts';
import {
  createArticle,
  createSection,
  createTopic,
  publishArticle,
} from '../../server/domains/knowledge/index.ts';
import { openPrivacyRequest } from '../../server/domains/privacy/asking/open-request.ts';
import { openBreach } from '../../server/domains/privacy/breaches/keep-breach.ts';
import { addProcessor } from '../../server/domains/privacy/pack/keep-processor.ts';
import { addRisk } from '../../server/domains/privacy/pack/keep-risk.ts';
import { groupActs, requestGroups } from '../../server/domains/problems/schema.ts';
import { makePromise } from '../../server/domains/promises/index.ts';
import { startBulk } from '../../server/domains/requests/bulk/start-bulk.ts';
import { addPerson } from '../../server/domains/requests/commands/joining/keep-people.ts';
import { createField as createRequestField } from '../../server/domains/requests/fields/keep-field.ts';
import { createForm } from '../../server/domains/requests/fields/keep-form.ts';
import { beginHandover } from '../../server/domains/requests/handover/commands/begin-handover.ts';
import { readHandover } from '../../server/domains/requests/handover/queries/read-handover.ts';
import {
  askInside,
  assignRequest,
  createView,
  linkRequests,
  mergeRequest,
} from '../../server/domains/requests/index.ts';
import { scheduleReply } from '../../server/domains/requests/later/schedule-reply.ts';
import { applyMacro } from '../../server/domains/requests/macros/apply-macro.ts';
import { createMacro } from '../../server/domains/requests/macros/keep-macro.ts';
import { createReply } from '../../server/domains/requests/replies/keep-reply.ts';
import { startSide } from '../../server/domains/requests/sides/start-side.ts';
import { createStatus } from '../../server/domains/requests/statuses/keep-status.ts';
import { addTime } from '../../server/domains/requests/time/keep-entry.ts';
import { createActivity } from '../../server/domains/requests/time/keep-settings.ts';
import { createPolicy } from '../../server/domains/service-levels/index.ts';
import {
  addMember,
  createCalendar,
  createTeam,
  findActorOfMember,
  inviteMember,
  planAbsence,
} from '../../server/domains/team/index.ts';
import { createProvider } from '../../server/domains/team/providers/keep-provider.ts';
import { createRole } from '../../server/domains/team/roles/keep-role.ts';
import { newId, newSecret } from '../../server/kernel/ids.ts';
import type { Context } from '../../server/platform/command.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import {
  ask,
  makeBox,
  makeConnection,
  makeCustomer,
  makeMail,
  makeWidget,
  somebody,
} from './belonging-parts.ts';
import { longestOf } from './door-bodies.ts';
import type { Place } from './principals.ts';

/** The ids that stand in paths (several with `/` between), by the beginning of the path that they belong to. */
export type Belongings = Record<string, string>;

let made = 0;

/** One row of everything that has an address of its own, in a place; the request lies with a team. */
export async function makeBelongings(place: Place, teamId: string | null): Promise<Belongings> {
  const all: Belongings = {};
  for (const begins of Object.keys(makers)) Object.assign(all, await makeBelonging(place, teamId, begins));
  return all;
}

/** One new row of the kind that a path begins with; nothing for paths that lead to no row. */
export async function makeBelonging(place: Place, teamId: string | null, path: string): Promise<Belongings> {
  const begins = longestOf(Object.keys(makers), path);
  made += 1;
  return begins ? { [begins]: (await makers[begins]?.(place, teamId)) ?? '' } : {};
}

type Make = (place: Place, teamId: string | null) => Promise<string>;

const makers: Record<string, Make> = {
  '/requests/{request}': async (place, teamId) => (await ask(place, teamId)).requestId,
  '/requests/{request}/merges/{merge}': async (place, teamId) => {
    const [into, from] = [await ask(place, teamId), await ask(place, teamId)];
    const merging = { requestId: from.requestId, intoId: into.requestId };
    return `${into.requestId}/${(await mergeRequest(place.context, merging)).mergeId}`;
  },
  '/requests/{request}/participants/{customer}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    const { customerId } = await addPerson(place.context, { requestId, email: `p${made}@example.com` });
    return `${requestId}/${customerId}`;
  },
  '/requests/{request}/links/{link}': async (place, teamId) => {
    const [one, other] = [await ask(place, teamId), await ask(place, teamId)];
    const linking = { requestId: one.requestId, otherId: other.requestId, kind: 'related' as const };
    return `${one.requestId}/${(await linkRequests(place.context, linking)).linkId}`;
  },
  '/requests/{request}/inner-requests/{inner}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    const { id: asked } = await createTeam(place.context, { name: `Gudang ${made}` });
    const asker = await findActorOfMember(place.context, { memberId: await somebody(place) });
    if (!asker) return '';
    // Programs ask nobody inside; and whose request it is may see it, whatever team it lies with.
    await assignRequest(place.context, { requestId, assigneeId: asker.id, teamId });
    const question = { requestId, teamId: asked, body: 'Masih ada?' };
    const inner = await askInside({ ...place.context, actor: asker }, question);
    return `${requestId}/${inner.requestId}`;
  },
  '/sign-in-connections/{id}': async (place) => {
    const row = {
      id: newId(),
      workspaceId: place.workspaceId,
      createdAt: new Date(),
      domains: ['x.example'],
    };
    const about = { kind: 'generic', name: 'X', issuer: 'https://x.example', clientId: 'x' };
    const sealed = { sealedClientSecret: 'sealed' };
    await inWorkspace(place.workspaceId, (tx) =>
      tx.insert(signInConnections).values({ ...row, ...about, ...sealed }),
    );
    return row.id;
  },
  '/bulk-acts/{id}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    const act = { kind: 'priority' as const, priority: 'high' as const };
    return (await startBulk(place.context, { requestIds: [requestId], act })).bulkActId;
  },
  '/messages/{id}': async (place, teamId) => {
    const { conversationId } = await ask(place, teamId);
    const reply = { conversationId, body: 'Besok.', sendAfterSeconds: 3600 };
    return (await writeReply(place.context, reply)).messageId;
  },
  '/notes/{id}': async (place, teamId) => {
    const { conversationId } = await ask(place, teamId);
    return (await writeReply(place.context, { conversationId, kind: 'note', body: 'Sudah.' })).messageId;
  },
  '/side-conversations/{id}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    const words = { kind: 'team' as const, subject: 'Gudang', body: 'Ada stok?' };
    return (await startSide(place.context, { requestId, ...words })).conversationId;
  },
  '/canned-replies/{id}': async (place) => {
    const reply = { title: 'Salam', shortcut: `salam-${made}`, text: { id: 'Halo' }, shared: true };
    return (await createReply(asOwner(place), reply)).id;
  },
  '/topics/{id}': async ({ context }) => (await createTopic(context, { names: { id: `Topik ${made}` } })).id,
  '/article-sections/{id}': async ({ context }) =>
    (await createSection(context, { names: { id: `Bagian ${made}` } })).id,
  '/articles/{id}': publishedArticle,
  '/articles/{id}/translations/{language}': async (place) => `${await publishedArticle(place)}/id`,
  '/articles/{id}/translations/{language}/versions/{version}': async (place) =>
    `${await publishedArticle(place)}/id/1`,
  '/macros/{id}': async (place) => (await createMacro(asOwner(place), closing)).id,
  '/macro-uses/{id}': async (place, teamId) => {
    const { id } = await createMacro(asOwner(place), closing);
    return (await applyMacro(place.context, { id, requestId: (await ask(place, teamId)).requestId })).useId;
  },
  '/channel-connections/{id}': makeConnection,
  '/chat-widgets/{id}': makeWidget,
  '/customers/{id}': async (place) => (await ask(place, null)).customerId,
  '/customer-notes/{id}': async ({ context }) =>
    (await addNote(context, { customerId: await makeCustomer(context), text: 'Batik' })).id,
  '/customer-dates/{id}': async ({ context }) => {
    const date = { customerId: await makeCustomer(context), kind: 'birthday' as const, day: '1990-11-27' };
    return (await addDate(context, date)).id;
  },
  '/customer-addresses/{id}': async ({ context }) => {
    const address = { customerId: await makeCustomer(context), kind: 'line' as const, value: `line${made}` };
    return (await addAddress(context, address)).id;
  },
  '/customer-merges/{id}': async ({ context }) => {
    const both = { keptId: await makeCustomer(context), mergedId: await makeCustomer(context) };
    return (await mergeCustomers(context, both)).mergeId;
  },
  '/organisations/{id}': async ({ context }) =>
    (await createOrganisation(context, { name: `Org ${made}` })).id,
  '/customer-segments/{id}': async ({ context }) =>
    (await createSegment(context, { name: `Segment ${made}`, filters: {} })).id,
  '/customer-fields/{id}': async ({ context }) =>
    (await createField(context, { name: `Field ${made}`, type: 'text' })).id,
  '/customer-imports/{id}': async ({ context }) => {
    const content = new TextEncoder().encode('email\nrina@example.com\n');
    return (await beginImport(context, { name: 'customers.csv', content })).importId;
  },
  '/customer-holds/{id}': async ({ context }) =>
    (await placeHold(context, { customerId: await makeCustomer(context), reason: 'Perkara' })).holdId,
  '/customer-consents/{id}': async ({ context }) => {
    const consent = { customerId: await makeCustomer(context), purpose: 'surveys' as const };
    return (await recordConsent(context, { ...consent, way: 'email' })).consentId;
  },
  '/privacy-requests/{id}': async ({ context }) => {
    const asked = { customerId: await makeCustomer(context), kind: 'access' as const };
    return (await openPrivacyRequest(context, { ...asked, country: 'ID' })).privacyRequestId;
  },
  '/breaches/{id}': async ({ context }) => {
    const found = { title: 'Salah kirim', risk: 'some' as const, countries: ['ID' as const] };
    return (await openBreach(context, { ...found, foundAt: context.now.toISOString() })).breachId;
  },
  '/processors/{id}': async ({ context }) => {
    const where = { place: 'ID' as const, safeguard: 'none-needed' as const, agreedOn: null };
    const rest = { service: 'Server', dataKinds: 'Semua', subProcessors: '' };
    return (await addProcessor(context, { name: `Awan ${made}`, ...where, ...rest })).processorId;
  },
  '/privacy-risks/{id}': async ({ context }) => {
    const grave = { likelihood: 'low' as const, harm: 'high' as const, measures: '' };
    return (await addRisk(context, { title: 'Salah kirim', activity: 'mail', ...grave })).riskId;
  },
  '/members/{id}': somebody,
  '/scim/v2/Schemas/{id}': async () => 'urn:ietf:params:scim:schemas:core:2.0:User',
  '/scim/v2/ResourceTypes/{id}': async () => 'User',
  '/scim/v2/Users/{id}': somebody,
  '/scim/v2/Groups/{id}': async ({ context }) => (await createTeam(context, { name: `Team ${made}` })).id,
  '/invitations/{id}': async ({ context }) =>
    (await inviteMember(context, { email: `baru${made}@example.com`, role: 'agent' })).id,
  '/roles/{id}': async ({ context }) =>
    (await createRole(context, { name: `Role ${made}`, base: 'agent', words: ['requests:read'] })).id,
  '/tokens/{id}': async ({ workspaceId }) =>
    keepToken(
      workspaceId,
      { name: `Token ${made}`, secret: newSecret(), scopes: ['search:read'] },
      new Date(),
    ),
  '/providers/{id}': async ({ context }) =>
    (await createProvider(context, { name: `Provider ${made}`, kind: 'independent' })).id,
  '/providers/{id}/people/{person}': async ({ context }) => {
    const about = { name: `Provider of ${made}`, kind: 'third-party' as const };
    const { id: providerId } = await createProvider(context, about);
    const person = { accountId: newId(), name: 'Chai', email: `chai${made}@mitra.example`, providerId };
    const { id } = await addMember(context, { ...person, role: 'provider-agent', language: 'th' });
    return `${providerId}/${id}`;
  },
  '/absences/{id}': async (place) => {
    const memberId = await somebody(place);
    const { id } = await planAbsence(place.context, { memberId, reasonCode: 'sick' });
    return id;
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
    (await createRequestField(context, { key: `field-${made}`, kind: 'text', labels: { en: 'Size' } })).key,
  '/forms/{id}': async ({ context }) => (await createForm(context, { name: `Form ${made}`, fields: [] })).id,
  '/statuses/{key}': async ({ context }) =>
    (await createStatus(context, { key: `status-${made}`, category: 'open', labels: { en: 'New' } })).key,
  '/brands/{id}': async ({ context }) => (await createBrand(context, { name: `Brand ${made}` })).id,
  '/teams/{id}': async ({ context }) => (await createTeam(context, { name: `Team ${made}` })).id,
  '/calendars/{id}': async ({ context }) => {
    const hours = { mon: [['09:00', '17:00'] as [string, string]] };
    return (await createCalendar(context, { name: `Calendar ${made}`, zone: 'Asia/Jakarta', hours })).id;
  },
  '/service-levels/{id}': async ({ context }) =>
    (await createPolicy(context, { name: `Policy ${made}`, targets: {} })).id,
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
    (await createActivity(context, { key: `work-${made}`, labels: { en: 'Call' } })).key,
  '/groups/{id}': makeGroup,
  '/group-acts/{id}': async (place) => {
    const [fromId, toId, id] = [await makeGroup(place), await makeGroup(place), newId()];
    const row = { workspaceId: place.workspaceId, id, deed: 'merged' as const, fromId, toId };
    const act = { ...row, requestIds: [], doneAt: new Date() };
    await inWorkspace(place.workspaceId, (tx) => tx.insert(groupActs).values(act));
    return id;
  },
  '/promises/{id}': async (place, teamId) => {
    const { requestId } = await ask(place, teamId);
    return (await makePromise(place.context, { requestId, at: '2027-05-01' })).promiseId;
  },
  '/rules/{id}': async ({ context }) => {
    const trigger = { kind: 'event' as const, events: ['opened' as const] };
    const conditions = { match: 'all' as const, parts: [] };
    const acts = [{ do: 'set-priority' as const, priority: 'high' as const }];
    return (await createRule(context, { name: `Rule ${made}`, trigger, conditions, acts })).id;
  },
  '/views/{id}': async (place) =>
    (await createView(asOwner(place), { name: `View ${made}`, shared: true, filters: {} })).id,
  '/mailboxes/{id}': makeBox,
  '/blocked-senders/{id}': async ({ workspaceId }) => {
    const row = { workspaceId, id: newId(), pattern: `spam${made}.example`, createdAt: new Date() };
    await inWorkspace(workspaceId, (tx) => tx.insert(blockedSenders).values(row));
    return row.id;
  },
  '/stopped-addresses/{id}': async ({ workspaceId }) => {
    const row = { workspaceId, id: newId(), address: `gone${made}@honest.example`, stoppedAt: new Date() };
    await inWorkspace(workspaceId, (tx) => tx.insert(stoppedAddresses).values(row));
    return row.id;
  },
  '/mail-log/{id}': makeMail,
};

/** A group that a person keeps, so that it is there without a request. */
async function makeGroup({ workspaceId }: Place): Promise<string> {
  const now = new Date();
  const row = { workspaceId, id: newId(), words: ['paket'], pinnedAt: now, createdAt: now };
  await inWorkspace(workspaceId, (tx) => tx.insert(requestGroups).values(row));
  return row.id;
}

const closing = {
  name: 'Selesai',
  shared: true,
  acts: [{ do: 'set-priority' as const, priority: 'high' as const }],
};

/** An owner of the place whom nobody else is. */
/** A published article for everybody, so that who writes none finds it too. */
async function publishedArticle({ context }: Place): Promise<string> {
  const words = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Batik' }] }] };
  const about = { language: 'id' as const, title: `Artikel ${made}`, body: words };
  const { id: articleId } = await createArticle(context, about);
  await publishArticle(context, { articleId, language: 'id' });
  return articleId;
}

function asOwner({ context, workspaceId }: Place): Context {
  const who = {
    type: 'member' as const,
    workspaceId,
    id: newId(),
    accountId: newId(),
    role: 'owner' as const,
  };
  return { ...context, actor: { ...who, hiddenTeamIds: [] } };
}
