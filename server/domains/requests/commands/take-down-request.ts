import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { command } from '../../../platform/command.ts';
import { setAccessCard, startConversation } from '../../conversations/index.ts';
import { recogniseCustomer } from '../../customers/index.ts';
import { fieldsAfter } from '../fields/check-fields.ts';
import { priorities } from '../schema.ts';
import { openRequest } from './open-request.ts';
import { findPlace } from './place.ts';

/** Takes down what a customer asked elsewhere (a program, a call, a visit) and opens it, in one transaction. */
export const takeDownRequest = command({
  name: 'requests.take-down-request',
  permission: 'requests:write',
  input: z.strictObject({
    subject: z.string().trim().min(1).max(998),
    body: z.string().min(1).max(1_000_000),
    customer: z.strictObject({ email: z.email(), name: z.string().max(500).optional() }),
    channel: z.enum(['api', 'email', 'form', 'chat', 'phone', 'visit']).default('api'),
    labels: z.array(z.string().max(100)).max(50).default([]),
    priority: z.enum(priorities).default('normal'),
    language: z.enum(languages).optional(),
    teamId: z.uuid().nullable().default(null),
    assigneeId: z.uuid().nullable().default(null),
    fields: z.record(z.string().max(100), z.unknown()).default({}),
    notify: z.boolean().default(false),
    at: z.date().optional(),
  }),
  async run(run, given) {
    const { context, actor } = run;
    await findPlace(run, given);
    const fields = await fieldsAfter(run, {}, given.fields);
    const { email, name } = given.customer;
    const language = given.language ?? null;
    const known = await recogniseCustomer(context, {
      kind: 'email',
      value: email,
      name: name ?? null,
      language,
      verified: false,
    });
    const about = {
      channel: given.channel,
      subject: given.subject,
      customerId: known.customerId,
      teamId: given.teamId,
    };
    const spoken = language ?? languages.find((one) => one === known.language) ?? null;
    const started = await startConversation(context, {
      ...about,
      language: spoken,
      body: given.body,
      ...(given.at ? { at: given.at } : {}),
    });
    const { teamId, assigneeId, priority, labels, notify } = given;
    const openedBy = actor.type === 'member' ? ('member' as const) : ('api' as const);
    await setAccessCard(context, { conversationId: started.conversationId, assigneeId });
    return openRequest(context, {
      ...started,
      openedBy,
      teamId,
      assigneeId,
      priority,
      labels,
      fields,
      notify,
    });
  },
});
