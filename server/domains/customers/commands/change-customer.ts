import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { readFieldChanges } from '../fields/read-values.ts';
import { cardChanges } from '../inputs.ts';
import { assertOrganisation } from '../organisations/find-organisation.ts';
import { tidyTags } from '../rules.ts';
import { writeTerms } from '../terms/write-terms.ts';
import { type CustomerRow, lockCustomer, tellChanged, writeCustomer } from './customer-row.ts';

/**
 * A person corrects a customer's card: from then on no guess changes name, language or organisation.
 * @throws Problem 400 `field-invalid` names the own field whose value does not fit.
 */
export const changeCustomer = command({
  name: 'customers.change-customer',
  permission: 'customers:write',
  input: z.strictObject({ customerId: z.uuid(), ...cardChanges }),
  async run(run, { customerId, fields, ...changes }) {
    const row = await lockCustomer(run, customerId);
    if (changes.organisationId) await assertOrganisation(run, changes.organisationId);
    const values = fields ? { fields: await readFieldChanges(run, 'customer', row.fields, fields) } : {};
    await writeCustomer(run, customerId, { ...given(changes), ...values });
    await writeTerms(run, [customerId]);
    tellChanged(run, customerId, [...Object.keys(changes), ...(fields ? ['fields'] : [])]);
  },
});

/** Only what was given, empty words as nothing, and which guesses end with it. */
function given(changes: Omit<z.output<z.ZodObject<typeof cardChanges>>, 'fields'>): Partial<CustomerRow> {
  const { name, preferredName, honorific, language, isInternal, organisationId, tags } = changes;
  return {
    ...(name === undefined ? {} : { name, nameIsGuess: false }),
    ...(preferredName === undefined ? {} : { preferredName: preferredName || null }),
    ...(honorific === undefined ? {} : { honorific: honorific || null }),
    ...(language === undefined ? {} : { language, languageIsGuess: false }),
    ...(isInternal === undefined ? {} : { isInternal }),
    ...(organisationId === undefined ? {} : { organisationId, organisationIsGuess: false }),
    ...(tags === undefined ? {} : { tags: tidyTags(tags) }),
  };
}
