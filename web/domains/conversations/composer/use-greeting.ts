import { useState } from 'react';
import { isLanguage, type Language } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { addressOf, type Called } from '../../customers/address.ts';
import { greetingFor } from '../../customers/greeting.ts';

/** In which language and with which form of address this reply greets; the customer's own until chosen otherwise. */
export function useGreeting(customer: Called) {
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(isLanguage(customer.language) ? customer.language : own);
  const [honorific, setHonorific] = useState(customer.honorific ?? null);
  const lineFor = (spoken: Language, form: string | null) =>
    greetingFor({ ...customer, honorific: form }, spoken, new Date().getHours());
  return {
    language,
    honorific,
    name: addressOf({ ...customer, honorific }, language),
    line: lineFor(language, honorific),
    /** Takes another language or form, and gives the line that it makes. */
    choose(nextLanguage: Language, nextForm: string | null): string {
      setLanguage(nextLanguage);
      setHonorific(nextForm);
      return lineFor(nextLanguage, nextForm);
    },
  };
}
