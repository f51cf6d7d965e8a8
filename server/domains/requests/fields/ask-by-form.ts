import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { receiveMessage } from '../../conversations/index.ts';
import { findCustomer, recogniseCustomer } from '../../customers/index.ts';
import { changeRequest } from '../commands/change-request.ts';
import { openRequest } from '../commands/open-request.ts';
import { fieldsAfter } from './check-fields.ts';
import { formChannel, listOfferedForms } from './list-offered.ts';
import { missingFields } from './rules/forms.ts';
import type { FieldValues } from './rules/values.ts';

/**
 * A customer asks by a form of the help centre: by id when they are signed in, else by an address that nobody has
 * proved. What looks like spam is kept as spam: nothing that a person wrote is lost.
 * @throws Problem 404 `form-not-found`, 400 `field-values-wrong`, 409 `fields-missing` with each field.
 */
export const askByForm = command({
  name: 'requests.ask-by-form',
  permission: 'requests:write',
  input: z.strictObject({
    formId: z.uuid().nullable(),
    customer: z.union([
      z.strictObject({ id: z.uuid() }),
      z.strictObject({ email: z.email().max(320), name: z.string().trim().max(200) }),
    ]),
    subject: z.string().trim().min(1).max(500),
    body: z.string().trim().min(1).max(20_000),
    language: z.enum(languages),
    brandId: z.uuid().nullable(),
    fields: z.record(z.string().max(100), z.unknown()),
    fileIds: z.array(z.uuid()).max(20),
    isSpam: z.boolean(),
  }),
  async run(run, { formId, fileIds, isSpam, ...given }) {
    const { context, now } = run;
    const { fields, teamId, topicId } = await readForm(run, {
      ...given,
      formId,
      isInternal: await isInternal(run, given.customer),
    });
    const { customerId, verified } = await meet(run, given);
    const { subject, language, brandId, body: text } = given;
    const folder = isSpam ? ('spam' as const) : ('work' as const);
    const files = fileIds.map((fileId) => ({ fileId, contentId: null, isInline: false }));
    const place = { teamId, brandId, folder };
    const { conversationId, messageId } = await receiveMessage(context, {
      ...{ conversationId: null, channel: formChannel, subject, customerId, language, verified },
      ...{ text, html: null, files, at: now, ...place },
      participants: [{ customerId, role: 'requester' }],
    });
    const opening = { openedBy: 'message' as const, notify: !isSpam, fields, ...place };
    const opened = await openRequest(context, { conversationId, messageId, ...opening });
    if (topicId) await changeRequest(context, { requestId: opened.requestId, topicId });
    return opened;
  },
});

type Asked = {
  formId: string | null;
  language: (typeof languages)[number];
  fields: FieldValues;
  isInternal: boolean;
};

/** Whether somebody who is signed in works here; of an address that nobody proved that is not believed. */
async function isInternal({ context }: Run, customer: { id: string } | { email: string }): Promise<boolean> {
  return 'id' in customer && (await findCustomer(context, { customerId: customer.id })).isInternal;
}

/** The values that belong to the customer's own fields of the form, all that have to be there. */
async function readForm(run: Run, { formId, language, fields, isInternal }: Asked) {
  if (formId === null) return { fields: {}, teamId: null, topicId: null };
  const offered = await listOfferedForms(run.context, { language, isInternal });
  const found = offered.find((one) => one.form.id === formId);
  if (!found) throw notFound('form');
  const { form, definitions } = found;
  const known = Object.entries(fields).filter(
    ([key]) => definitions.some((one) => one.key === key) && form.fields.some((one) => one.key === key),
  );
  const values = await fieldsAfter(run, {}, Object.fromEntries(known));
  const missing = missingFields(form, definitions, values);
  if (missing.length > 0) {
    const wrong = Object.fromEntries(missing.map((key) => [`fields.${key}`, 'required']));
    throw new Problem(409, 'fields-missing', { fields: wrong });
  }
  return { fields: values, teamId: form.teamId, topicId: form.topicId };
}

async function meet(
  { context }: Run,
  {
    customer,
    language,
  }: { customer: { id: string } | { email: string; name: string }; language: Asked['language'] },
) {
  if ('id' in customer) {
    const { id } = await findCustomer(context, { customerId: customer.id });
    return { customerId: id, verified: true };
  }
  const { email: value, name } = customer;
  const { customerId } = await recogniseCustomer(context, {
    ...{ kind: 'email', value, name: name || null, language, verified: false },
  });
  return { customerId, verified: false };
}
