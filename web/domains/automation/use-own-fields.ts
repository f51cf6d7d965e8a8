import { useQuery } from '@tanstack/react-query';
import { owns } from '../../../server/domains/automation/rules/conditions.ts';
import type { FieldType } from '../../../server/domains/customers/fields/rules.ts';
import { type FieldKind, labelIn } from '../../../server/domains/requests/fields/rules/values.ts';
import { useLanguage } from '../../platform/messages/text.tsx';
import { ownFieldsQuery } from '../customers/fields/api.ts';
import { fieldsQuery } from '../requests/fields/api.ts';
import type { OwnType } from './draft.ts';
import { useText } from './text.ts';

/** A field of the company's own as conditions name it. */
export interface OwnRuleField {
  /** With what stands before the key. */
  name: string;
  label: string;
  type: OwnType;
  choices: { value: string; label: string }[] | null;
  /** Not offered any more; conditions of old may still name it. */
  archived: boolean;
}

/** The company's own fields of requests and of customers. */
export function useOwnFields(): OwnRuleField[] {
  const say = useText();
  const language = useLanguage();
  const ofRequests = useQuery(fieldsQuery).data ?? [];
  const ofCustomers = useQuery(ownFieldsQuery).data ?? [];
  return [
    ...ofRequests.map(({ key, labels, kind, rules, archived }) => ({
      ...{ name: owns.request + key, label: labelIn(labels, language), type: requestTypes[kind], archived },
      choices:
        rules.choices?.map((one) => ({ value: one.value, label: labelIn(one.labels, language) })) ?? null,
    })),
    ...ofCustomers
      .filter(({ about }) => about === 'customer')
      .map(({ key, name, type, choices }) => ({
        ...{ name: owns.customer + key, label: say('rule.ofCustomer', { field: name }), archived: false },
        ...{ type: customerTypes[type], choices: type === 'choice' ? choices.map(plain) : null },
      })),
  ];
}

const plain = (value: string) => ({ value, label: value });

const requestTypes: Record<FieldKind, OwnType> = {
  ...{ text: 'text', 'long-text': 'text', link: 'text', 'order-number': 'text' },
  ...{ number: 'number', money: 'number', date: 'day', 'yes-no': 'flag', choice: 'choice', choices: 'set' },
};
const customerTypes: Record<FieldType, OwnType> = {
  ...{ text: 'text', number: 'number', date: 'day', 'yes-no': 'flag', choice: 'choice' },
};
