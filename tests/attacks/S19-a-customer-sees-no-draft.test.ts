import { beforeAll, expect } from 'vitest';
import { keepDraft, makeLink, shareDraft, writeReply } from '../../server/domains/conversations/index.ts';
import { scheduleReply } from '../../server/domains/requests/later/schedule-reply.ts';
import { startSide } from '../../server/domains/requests/sides/start-side.ts';
import { callerWith, type Fetcher } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { keyTo } from '../harness/door-bodies.ts';
import { type Door, openDoors } from '../harness/doors.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { customerIn } from '../harness/principals.ts';
import { openFor } from '../harness/requests.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];
let company: Company;
let request: Awaited<ReturnType<typeof openFor>>;
beforeAll(async () => {
  ({ ask, doors } = await openDoors());
  company = await makeCompany('Toko Rina', new Date());
  request = await openFor(company.asSystem);
  const { conversationId, requestId } = request;
  const by = as(company.adi, new Date());
  const draft = { conversationId, kind: 'reply' as const, html: '<p>canary draft</p>', version: 0 };
  await keepDraft(by, draft);
  await shareDraft(by, { conversationId, sharing: 'shared' });
  await keepDraft(as(company.nok, new Date()), { ...draft, html: '<p>canary own draft</p>' });
  await writeReply(by, { conversationId, kind: 'note', body: 'canary note' });
  await writeReply(by, { conversationId, body: 'canary unsent', sendAfterSeconds: 600 });
  await startSide(by, { requestId, kind: 'team', subject: 'canary side', body: 'canary beside' });
  const sendAt = new Date(Date.now() + 86_400_000).toISOString();
  await scheduleReply(by, { requestId, body: 'canary later', sendAt, zone: 'Asia/Jakarta' });
  await writeReply({ ...by, now: new Date(Date.now() - 60_000) }, { conversationId, body: 'Besok tiba.' });
});

/** Every name of a field that a customer may find in an answer. */
const allowed = new Set([
  ...['items', 'nextCursor', 'id', 'name', 'email'],
  ...['number', 'subject', 'status', 'createdAt', 'messages', 'from', 'text'],
]);

attack('S19', async () => {
  const { workspaceId, slug } = company;
  const rina = await customerIn(ask, { workspaceId, slug, context: company.asSystem }, request.customerId);
  const own = ['/session', '/requests', `/requests/${request.number}`, `/requests/${request.requestId}`];
  for (const door of own) {
    const { status, text, body } = await rina('GET', `/portal/${workspaceId}${door}`);
    expect([door, status]).toEqual([door, 200]);
    expect([door, /canary/.test(text)]).toEqual([door, false]);
    expect([door, [...namesIn(body)].filter((name) => !allowed.has(name))]).toEqual([door, []]);
  }
  const whole = await rina('GET', `/portal/${workspaceId}/requests/${request.number}`);
  expect(whole.text).toContain('Besok tiba');
});

attack(
  'S19',
  async () => {
    const link = new URL(await makeLink(company.asSystem, { conversationId: request.conversationId }));
    const page = await (await ask(link.pathname, { method: 'GET' })).text();
    expect(page).toContain('Besok tiba');
    expect(page).not.toContain('canary');
  },
  'nor on the page behind the link of a mail',
);

attack(
  'S19',
  async () => {
    const { workspaceId, slug } = company;
    const place = { workspaceId, slug, context: company.asSystem };
    const rina = await customerIn(ask, place, request.customerId);
    const staff = doors.filter(({ permission }) => !['public', 'portal'].includes(permission));
    for (const door of staff) {
      const things = { '/requests/{request}': request.requestId };
      const { path, body } = keyTo(door, things);
      const { status, text } = await rina(door.method, path, body);
      expect([door.method, path, status, text.includes('canary')]).toEqual([door.method, path, 401, false]);
    }
    for (const named of [slug, workspaceId]) {
      const call = callerWith(ask, { 'x-workspace': named, 'last-event-id': '0.0' });
      expect((await call('GET', `/live?workspace=${named}`)).status).toBe(401);
    }
  },
  'and no door of the staff, the live line least of all',
);

function* namesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    if (!Array.isArray(value)) yield name;
    yield* namesIn(one);
  }
}
