import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { listFields, listForms } from './list-fields.ts';
import { formFor, missingFields } from './rules/forms.ts';
import { type FieldValues, faultOf, isEmptyValue } from './rules/values.ts';

/**
 * The values of a request after a change, without those that were emptied. A key that no definition names is a
 * program's own and kept as it is.
 * @throws Problem 400 `field-values-wrong` with each wrong field.
 */
export async function fieldsAfter(run: Run, before: FieldValues, given: FieldValues): Promise<FieldValues> {
  const definitions = await listFields(run.context, {});
  const faults: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) {
    const definition = definitions.find((one) => one.key === key);
    if (!definition) continue;
    const fault = definition.archived && !isEmptyValue(value) ? 'archived' : faultOf(definition, value);
    if (fault) faults[`fields.${key}`] = fault;
  }
  if (Object.keys(faults).length > 0) throw new Problem(400, 'field-values-wrong', { fields: faults });
  return Object.fromEntries(
    Object.entries({ ...before, ...given }).filter(([, value]) => value !== null && value !== undefined),
  );
}

type Asked = { teamId: string | null; channel: string; fields: FieldValues };

/** Says for any request which fields have to be filled before it is solved; two statements however many are asked. */
export async function missingIn(run: Run): Promise<(request: Asked) => string[]> {
  const forms = await listForms(run.context, {});
  if (forms.length === 0) return () => [];
  const definitions = await listFields(run.context, {});
  return (request) => missingFields(formFor(forms, request), definitions, request.fields);
}

/**
 * People and programs fill in what a form asks for before they solve; the product's own rules are not held up.
 * @throws Problem 409 `fields-missing` that names them.
 */
export async function assertFilled(run: Run, request: Asked): Promise<void> {
  if (run.actor.type === 'system') return;
  const missing = (await missingIn(run))(request);
  if (missing.length === 0) return;
  const fields = Object.fromEntries(missing.map((key) => [`fields.${key}`, 'required']));
  throw new Problem(409, 'fields-missing', { fields });
}
