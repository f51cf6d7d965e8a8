import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { type Context, command, type Run } from '../../../platform/command.ts';
import { setAccessCard, startConversation, writeSystemLine } from '../../conversations/index.ts';
import { addAddress, createCustomer, findCustomer, recogniseCustomer } from '../../customers/index.ts';
import { fieldsAfter } from '../fields/check-fields.ts';
import { priorities } from '../schema.ts';
import { changeRequest } from './change-request.ts';
import { openRequest } from './open-request.ts';
import { findPlace, placeInScope } from './place.ts';

/** The ways by which a customer may have asked elsewhere. */
export const channels = ['api', 'email', 'form', 'chat', 'phone', 'visit', 'other'] as const;

/** Known by id; else by address or telephone number; else somebody new of this name. A number beside an address is kept. */
export const askerInput = z.strictObject({
  id: z.uuid().optional(),
  email: z.email().optional(),
  phone: z.string().trim().min(3).max(50).optional(),
  name: z.string().trim().max(500).optional(),
});

const input = z.strictObject({
  subject: z.string().trim().min(1).max(998),
  body: z.string().min(1).max(1_000_000),
  customer: askerInput,
  channel: z.enum(channels).default('api'),
  labels: z.array(z.string().max(100)).max(50).default([]),
  priority: z.enum(priorities).default('normal'),
  language: z.enum(languages).optional(),
  teamId: z.uuid().nullable().default(null),
  assigneeId: z.uuid().nullable().default(null),
  /** What it is about. */
  topicId: z.uuid().nullable().default(null),
  fields: z.record(z.string().max(100), z.unknown()).default({}),
  notify: z.boolean().default(false),
  at: z.date().optional(),
  /** Who called or came to whom, and for how many minutes they talked. */
  direction: z.enum(['in', 'out']).optional(),
  minutes: z.number().int().min(0).max(1440).optional(),
});

type Given = z.output<typeof input>;

/**
 * Takes down what a customer asked elsewhere (a program, a call, a visit) and opens it, in one transaction.
 * @throws Problem 400 `customer-unreachable` when nothing is known of the customer.
 */
export const takeDownRequest = command({
  name: 'requests.take-down-request',
  permission: 'requests:write',
  input,
  async run(run, asked) {
    const { context, actor } = run;
    await findPlace(run, asked);
    const place = placeInScope(run, asked);
    const given = { ...asked, ...place };
    const fields = await fieldsAfter(run, {}, given.fields);
    const known = await know(run, given);
    const about = {
      channel: given.channel,
      subject: given.subject,
      customerId: known.customerId,
      teamId: given.teamId,
    };
    const spoken = given.language ?? languages.find((one) => one === known.language) ?? null;
    const started = await startConversation(context, {
      ...about,
      language: spoken,
      body: given.body,
      ...(given.at ? { at: given.at } : {}),
    });
    const { teamId, assigneeId, priority, labels, notify } = given;
    const openedBy = actor.type === 'member' ? ('member' as const) : ('api' as const);
    const brand = place.brandId ? { brandId: place.brandId } : {};
    await setAccessCard(context, { conversationId: started.conversationId, assigneeId, ...brand });
    const opened = await openRequest(context, {
      ...started,
      openedBy,
      teamId,
      assigneeId,
      priority,
      labels,
      fields,
      notify,
      ...brand,
    });
    if (given.topicId) await changeRequest(context, { requestId: opened.requestId, topicId: given.topicId });
    await noteTalk(run, started.conversationId, given);
    return opened;
  },
});

async function know({ context, actor }: Run, { customer, ...given }: Given) {
  const language = given.language ?? null;
  const { id, email, phone, name } = customer;
  if (id) {
    // Whom a provider's people may know of hangs on their requests, not on an id.
    if (actor.type === 'member' && actor.scope) throw notFound('customer');
    const card = await findCustomer(context, { customerId: id });
    return { customerId: card.id, language: card.language };
  }
  const kind = email ? ('email' as const) : ('phone' as const);
  const value = email ?? phone;
  if (value) {
    const known = await recogniseCustomer(context, {
      kind,
      value,
      name: name || null,
      language,
      verified: false,
    });
    if (email && phone) await noteNumber(context, known.customerId, phone);
    return known;
  }
  if (!name) throw new Problem(400, 'customer-unreachable');
  const card = { name, ...(language ? { language } : {}) };
  return { ...(await createCustomer(context, card)), language };
}

/** A number beside the address: kept, unless it is somebody's already, this customer's or another one's. */
async function noteNumber(context: Context, customerId: string, value: string): Promise<void> {
  try {
    await addAddress(context, { customerId, kind: 'phone', value });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'address-taken') throw error;
  }
}

/** How they talked stands as a line below what was said; a program's request has no such line. */
async function noteTalk({ context }: Run, conversationId: string, given: Given): Promise<void> {
  const { channel, direction, minutes } = given;
  if (direction === undefined && minutes === undefined) return;
  const params = { channel, direction: direction ?? '', minutes: minutes ?? 0 };
  await writeSystemLine(context, { conversationId, code: 'request.taken-down', params });
}
