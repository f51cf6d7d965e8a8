import { z } from 'zod';
import type { Happening } from '../shape/happening.ts';
import { readAccount, readTemplate } from './read-account.ts';
import { readMessage } from './read-message.ts';

const change = z.looseObject({ field: z.string(), value: z.looseObject({}) });
const payload = z.looseObject({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.looseObject({ changes: z.array(change) })),
});
const status = z.looseObject({
  id: z.string(),
  status: z.string(),
  timestamp: z.union([z.string(), z.number()]),
  recipient_type: z.string().optional(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z
    .array(z.looseObject({ code: z.number(), title: z.string().optional(), message: z.string().optional() }))
    .optional(),
});
const talk = z.looseObject({
  metadata: z.looseObject({ phone_number_id: z.string() }),
  contacts: z.array(z.looseObject({})).optional(),
  messages: z.array(z.unknown()).optional(),
  message_echoes: z.array(z.unknown()).optional(),
  statuses: z.array(z.unknown()).optional(),
});

/** What WhatsApp tells, change by change. @throws when it is no payload of WhatsApp. */
export function readWhatsapp(body: string): Happening[] {
  const { entry } = payload.parse(JSON.parse(body));
  return entry.flatMap(({ changes }) => changes.flatMap(readChange));
}

function readChange({ field, value }: z.output<typeof change>): Happening[] {
  switch (field) {
    case 'messages':
      return readTalk(value);
    case 'message_template_status_update':
    case 'template_category_update':
    case 'message_template_components_update':
    case 'message_template_quality_update':
      return [readTemplate(field, value)];
    case 'account_update':
      return [readAccount(value)];
    default:
      return [{ what: 'left-alone', rule: `field-${field}`.slice(0, 60) }];
  }
}

function readTalk(value: object): Happening[] {
  const parsed = talk.safeParse(value);
  if (!parsed.success) return [{ what: 'left-alone', rule: 'change-of-another-shape' }];
  const { metadata, contacts = [], messages = [], statuses = [] } = parsed.data;
  const account = metadata.phone_number_id;
  const said = [
    ...messages.map((one) => readMessage(one, { account, contacts })),
    ...statuses.map((one) => readStatus(one, account)),
  ];
  return said.length > 0 ? said : [{ what: 'left-alone', rule: 'no-message' }];
}

function readStatus(given: unknown, account: string): Happening {
  const parsed = status.safeParse(given);
  if (!parsed.success) return { what: 'left-alone', rule: 'status-of-another-shape' };
  const { id, status: state, timestamp, biz_opaque_callback_data: parcelId, errors } = parsed.data;
  if (parsed.data.recipient_type === 'group') return { what: 'left-alone', rule: 'status-in-a-group' };
  if (state !== 'sent' && state !== 'delivered' && state !== 'read' && state !== 'failed')
    return { what: 'left-alone', rule: `status-${state}`.slice(0, 60) };
  const at = new Date(Number(timestamp) * 1000);
  const failure = errors?.[0];
  const reason = failure
    ? `${reasonOf(failure.code)}: ${failure.message ?? failure.title ?? failure.code}`
    : undefined;
  return { what: 'status', id, account, parcelId, state, at, ...(state === 'failed' ? { reason } : {}) };
}

/** What the codes of failed statuses mean for whoever wrote the message (Cloud API, error codes). */
const reasons: Record<number, string> = {
  131026: 'not-reachable',
  131047: 'window-closed',
  131049: 'not-reachable',
  131050: 'not-reachable',
  131053: 'file-refused',
  132000: 'template-refused',
  132001: 'template-refused',
  132012: 'template-refused',
  132015: 'template-refused',
  132016: 'template-refused',
};

const reasonOf = (code: number) => reasons[code] ?? 'app-refused';

/** The same codes where they come as the answer of a call. */
export const refusalsOfWhatsapp: Record<string, string> = {
  ...Object.fromEntries(Object.entries(reasons)),
  131051: 'file-refused',
  131031: 'not-permitted',
};
