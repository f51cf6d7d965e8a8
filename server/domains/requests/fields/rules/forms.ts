import {
  type Condition,
  type FieldDefinition,
  type FieldValues,
  type Form,
  type FormField,
  isEmptyValue,
} from './values.ts';

/** A field of a form as it stands now: asked for, and whether it has to be filled. */
export type AskedField = { definition: FieldDefinition; required: boolean };

/**
 * The form of a request: the one that names its team and channel, then its team, then its channel, else the default.
 * Null where a workspace has none that fits.
 */
export function formFor(
  forms: readonly Form[],
  { teamId, channel }: { teamId: string | null; channel: string },
): Form | null {
  const weigh = (form: Form) => {
    if (form.teamId !== null && form.teamId !== teamId) return -1;
    if (form.channel !== null && form.channel !== channel) return -1;
    const named = (form.teamId === null ? 0 : 2) + (form.channel === null ? 0 : 1);
    return named > 0 || form.isDefault ? named : -1;
  };
  const fitting = forms.map((form) => ({ form, weight: weigh(form) })).filter(({ weight }) => weight >= 0);
  return fitting.toSorted((a, b) => b.weight - a.weight)[0]?.form ?? null;
}

/** Whether what a condition asks is so. A field that is not shown counts as empty. */
export function holds(condition: Condition, values: FieldValues): boolean {
  const value = values[condition.key];
  const words = isEmptyValue(value) ? [] : (Array.isArray(value) ? value : [value]).map(String);
  switch (condition.is) {
    case 'filled':
      return words.length > 0;
    case 'empty':
      return words.length === 0;
    case 'any-of':
      return words.some((word) => condition.values.includes(word));
    case 'none-of':
      return !words.some((word) => condition.values.includes(word));
  }
}

/** What a form asks for with these values, in its order; archived and unknown fields are not asked for. */
export function askedFields(
  form: Pick<Form, 'fields'>,
  definitions: readonly FieldDefinition[],
  values: FieldValues,
): AskedField[] {
  const asked: AskedField[] = [];
  const seen: FieldValues = {};
  for (const field of form.fields) {
    const definition = definitions.find((one) => one.key === field.key);
    if (!definition || definition.archived) continue;
    if (field.showWhen && !holds(field.showWhen, seen)) continue;
    seen[field.key] = values[field.key];
    const required = field.required || (field.requiredWhen !== null && holds(field.requiredWhen, seen));
    asked.push({ definition, required });
  }
  return asked;
}

/** The keys that have to be filled and are not. */
export function missingFields(
  form: Form | null,
  definitions: readonly FieldDefinition[],
  values: FieldValues,
): string[] {
  if (!form) return [];
  return askedFields(form, definitions, values)
    .filter(({ definition, required }) => required && isEmptyValue(values[definition.key]))
    .map(({ definition }) => definition.key);
}

/** Whether a condition asks for a field that does not stand before the one it belongs to. */
export function formFault(fields: readonly FormField[]): boolean {
  return fields.some(({ showWhen, requiredWhen }, at) => {
    const before = fields.slice(0, at).map((one) => one.key);
    return [showWhen, requiredWhen].some((one) => one !== null && !before.includes(one.key));
  });
}
