import { beginImport } from '../../../server/domains/customers/imports/commands/begin-import.ts';
import {
  addAddress,
  addDate,
  addNote,
  createField,
  createOrganisation,
  createSegment,
  mergeCustomers,
  placeHold,
} from '../../../server/domains/customers/index.ts';
import { recordConsent } from '../../../server/domains/customers/protection/keep-consent.ts';
import { openPrivacyRequest } from '../../../server/domains/privacy/asking/open-request.ts';
import { openBreach } from '../../../server/domains/privacy/breaches/keep-breach.ts';
import { addProcessor } from '../../../server/domains/privacy/pack/keep-processor.ts';
import { addRisk } from '../../../server/domains/privacy/pack/keep-risk.ts';
import { ask, counted, type Makers, makeCustomer } from '../belonging-parts.ts';

/** Customers and what concerns their data, by the beginning of their paths. */
export const belongingsOfCustomers: Makers = {
  '/customers/{id}': async (place) => (await ask(place, null)).customerId,
  '/customer-notes/{id}': async ({ context }) =>
    (await addNote(context, { customerId: await makeCustomer(context), text: 'Batik' })).id,
  '/customer-dates/{id}': async ({ context }) => {
    const date = { customerId: await makeCustomer(context), kind: 'birthday' as const, day: '1990-11-27' };
    return (await addDate(context, date)).id;
  },
  '/customer-addresses/{id}': async ({ context }) => {
    const address = {
      customerId: await makeCustomer(context),
      kind: 'line' as const,
      value: `line${counted.made}`,
    };
    return (await addAddress(context, address)).id;
  },
  '/customer-merges/{id}': async ({ context }) => {
    const both = { keptId: await makeCustomer(context), mergedId: await makeCustomer(context) };
    return (await mergeCustomers(context, both)).mergeId;
  },
  '/organisations/{id}': async ({ context }) =>
    (await createOrganisation(context, { name: `Org ${counted.made}` })).id,
  '/customer-segments/{id}': async ({ context }) =>
    (await createSegment(context, { name: `Segment ${counted.made}`, filters: {} })).id,
  '/customer-fields/{id}': async ({ context }) =>
    (await createField(context, { name: `Field ${counted.made}`, type: 'text' })).id,
  '/customer-imports/{id}': async ({ context }) => {
    const content = new TextEncoder().encode('email\nrina@example.com\n');
    return (await beginImport(context, { name: 'customers.csv', content })).importId;
  },
  '/customer-holds/{id}': async ({ context }) =>
    (await placeHold(context, { customerId: await makeCustomer(context), reason: 'Perkara' })).holdId,
  '/customer-consents/{id}': async ({ context }) => {
    const consent = { customerId: await makeCustomer(context), purpose: 'surveys' as const };
    return (await recordConsent(context, { ...consent, way: 'email' })).consentId;
  },
  '/privacy-requests/{id}': async ({ context }) => {
    const asked = { customerId: await makeCustomer(context), kind: 'access' as const };
    return (await openPrivacyRequest(context, { ...asked, country: 'ID' })).privacyRequestId;
  },
  '/breaches/{id}': async ({ context }) => {
    const found = { title: 'Salah kirim', risk: 'some' as const, countries: ['ID' as const] };
    return (await openBreach(context, { ...found, foundAt: context.now.toISOString() })).breachId;
  },
  '/processors/{id}': async ({ context }) => {
    const where = { place: 'ID' as const, safeguard: 'none-needed' as const, agreedOn: null };
    const rest = { service: 'Server', dataKinds: 'Semua', subProcessors: '' };
    return (await addProcessor(context, { name: `Awan ${counted.made}`, ...where, ...rest })).processorId;
  },
  '/privacy-risks/{id}': async ({ context }) => {
    const grave = { likelihood: 'low' as const, harm: 'high' as const, measures: '' };
    return (await addRisk(context, { title: 'Salah kirim', activity: 'mail', ...grave })).riskId;
  },
};
