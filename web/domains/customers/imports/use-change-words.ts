import { isLanguage, languageNames } from '../../../platform/messages/language.ts';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useText as useCustomers } from '../text.ts';
import type { ChangeValue } from './api.ts';
import { useText } from './text.ts';

/** What a part says, as a person reads it. */
export function useChangeWords(): (part: string, value: ChangeValue) => string {
  const say = useText();
  const customers = useCustomers();
  const write = useNumber();
  return (part, value) => {
    if (value === null || value === '') return say('import.changes.empty');
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value === 'boolean') return customers(value ? 'customers.yes' : 'customers.no');
    if (typeof value === 'number') return write(value);
    return part === 'language' && isLanguage(value) ? languageNames[value] : value;
  };
}
