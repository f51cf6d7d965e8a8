import {
  type AskedField,
  askedFields,
  type FieldDefinition,
  type FieldValues,
  faultOf,
  isEmptyValue,
  type OfferedForm,
} from '../../../domains/requests/index.ts';
import type { Form } from '../../customer-page/receive-words.ts';

/** What a customer filled in so far, and what is wrong with it, by the name of the field in the page. */
export type Filled = {
  email: string;
  name: string;
  subject: string;
  words: string;
  values: FieldValues;
  faults: Readonly<Record<string, string>>;
};

/** Reads what was sent of a form; numbers and choices become what their fields hold. */
export function readFilled(body: Form, offered: OfferedForm | null): Filled {
  const text = (name: string, most: number) =>
    (typeof body[name] === 'string' ? body[name] : '').slice(0, most).trim();
  const values = Object.fromEntries(
    (offered?.definitions ?? []).map((one) => [one.key, readValue(one, body[`field.${one.key}`])]),
  );
  return {
    ...{ email: text('email', 320), name: text('name', 200), subject: text('subject', 500) },
    ...{ words: text('words', 20_000), values, faults: {} },
  };
}

function readValue({ kind }: FieldDefinition, given: Form[string] | undefined): unknown {
  const texts = [given ?? []].flat().filter((one) => typeof one === 'string');
  const [one = ''] = texts.map((text) => text.trim());
  if (kind === 'choices') return texts.filter(Boolean);
  if (one === '') return null;
  switch (kind) {
    case 'number':
    case 'money': {
      const number = Number(one.replace(/\s/g, '').replace(',', '.'));
      return Number.isNaN(number) ? one : number;
    }
    case 'yes-no':
      return one === 'yes' ? true : one === 'no' ? false : one;
    default:
      return one;
  }
}

/** What the form asks for with these values, in its order. */
export function fieldsOf({ form, definitions }: OfferedForm, values: FieldValues): AskedField[] {
  return askedFields(form, definitions, values);
}

/** Fields that the page did not show yet, now that others are filled: they are asked for in a further step. */
export function newlyAsked(offered: OfferedForm, values: FieldValues, shown: readonly string[]): string[] {
  return fieldsOf(offered, values)
    .map(({ definition }) => definition.key)
    .filter((key) => !shown.includes(key));
}

/** What is wrong, by field: the code of a sentence. */
export function faultsOf(
  filled: Filled,
  offered: OfferedForm | null,
  isKnown: boolean,
): Record<string, string> {
  const faults: Record<string, string> = {};
  const asks = [
    ['email', !isKnown && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(filled.email), 'help-email-wrong'],
    ['subject', filled.subject === '', 'help-required'],
    ['words', filled.words === '', 'help-required'],
  ] as const;
  for (const [name, isWrong, code] of asks) if (isWrong) faults[name] = code;
  for (const { definition, required } of offered ? fieldsOf(offered, filled.values) : []) {
    const value = filled.values[definition.key];
    const fault = faultOf(definition, value);
    if (fault) faults[`field.${definition.key}`] = `help-field-${fault}`;
    else if (required && isEmptyValue(value)) faults[`field.${definition.key}`] = 'help-required';
  }
  return faults;
}
