import {
  type FieldDefinition,
  isEmptyValue,
  labelIn,
} from '../../../../server/domains/requests/fields/rules/values.ts';
import { formatNumber } from '../../../platform/messages/format.ts';
import type { Language } from '../../../platform/messages/language.ts';

/** A value as a person reads it; an unknown choice stands as it was kept. */
export function valueWords(
  { kind, rules }: Pick<FieldDefinition, 'kind' | 'rules'>,
  value: unknown,
  language: Language,
  yesNo: readonly [yes: string, no: string],
): string {
  if (isEmptyValue(value)) return '–';
  if (typeof value === 'boolean') return value ? yesNo[0] : yesNo[1];
  if (typeof value === 'number') {
    const money = kind === 'money' && rules.currency;
    return money
      ? formatNumber(value, language, { style: 'currency', currency: money })
      : formatNumber(value, language);
  }
  const words = (Array.isArray(value) ? value : [value]).map((one) => {
    const choice = rules.choices?.find((other) => other.value === one);
    return choice ? labelIn(choice.labels, language) : String(one);
  });
  return words.join(', ');
}

/** What was typed, as the value that is kept; null empties. */
export function typedValue(kind: FieldDefinition['kind'], text: string): unknown {
  const words = text.trim();
  if (words === '') return null;
  if (kind !== 'number' && kind !== 'money') return words;
  const number = Number(words.replace(',', '.'));
  return Number.isNaN(number) ? words : number;
}
