import { useQuery } from '@tanstack/react-query';
import { isToldPart } from './card/journey.ts';
import { ownFieldsQuery } from './fields/api.ts';
import { useText } from './text.ts';

/** What people call a part of a customer's card; `field:` and a key is an own field, called by its name. */
export function usePartNames(): (part: string) => string {
  const say = useText();
  const fields = useQuery(ownFieldsQuery).data ?? [];
  return (part) => {
    if (isToldPart(part)) return say(`journey.part.${part}`);
    const key = part.replace(/^field:/, '');
    return fields.find((one) => one.key === key && one.about === 'customer')?.name ?? key;
  };
}
