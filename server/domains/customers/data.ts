import { describeData, takenOut } from '../../platform/data.ts';

const own = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;
const settings = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

const theirs = { customer_id: 'customer' } as const;

describeData({
  customers: {
    ...own,
    personal: ['name', 'preferred_name', 'honorific', 'fields', 'tags', 'organisation_id', 'value_minor'],
    erased: 'columns',
    hangs: { id: 'customer', merged_into_id: 'customer' },
    leads: { id: 'customer', name: 'name', preferred_name: 'name' },
    emptied: { name: `'${takenOut}'` },
  },
  customer_addresses: {
    ...own,
    personal: ['value'],
    erased: 'row',
    hangs: theirs,
    leads: { value: 'address' },
  },
  customer_terms: { ...own, personal: ['term'], exported: 'never', erased: 'row', hangs: theirs },
  customer_notes: { ...own, personal: ['text'], erased: 'row', hangs: theirs },
  customer_dates: { ...own, personal: ['label', 'day'], erased: 'row', hangs: theirs },
  customer_merges: {
    ...own,
    personal: ['before', 'after', 'moved'],
    exported: 'never',
    erased: 'row',
    hangs: { kept_id: 'customer', merged_id: 'customer' },
    leads: { id: 'customer-merge' },
  },
  customer_distinctions: {
    ...own,
    personal: [],
    exported: 'never',
    erased: 'row',
    hangs: { one_id: 'customer', other_id: 'customer' },
  },
  organisations: { ...own, personal: ['name', 'fields'], exported: 'never', erased: 'columns', hangs: {} },
  organisation_domains: { ...own, personal: ['domain'], exported: 'never', erased: 'row', hangs: {} },
  customer_holds: { ...own, personal: ['reason'], erased: 'columns', hangs: theirs },
  customer_consents: { ...own, personal: ['proof'], erased: 'columns', hangs: theirs },
  customer_restrictions: { ...own, personal: ['reason'], erased: 'columns', hangs: theirs },
  customer_objections: { ...own, personal: ['reason'], erased: 'columns', hangs: theirs },
  privacy_notices: settings,
  portal_entries: {
    ...own,
    personal: [],
    exported: 'never',
    erased: 'row',
    hangs: theirs,
    kept: { days: 1 },
  },
  portal_sessions: {
    ...own,
    personal: [],
    exported: 'never',
    erased: 'row',
    hangs: theirs,
    kept: { days: 30 },
  },
  customer_fields: settings,
  customer_segments: settings,
  customer_imports: {
    ...own,
    personal: [
      'name',
      'columns',
      'mapping',
      'preview',
      'new_organisations',
      'counts',
      'encoding',
      'delimiter',
    ],
    exported: 'with-workspace',
    erased: 'row',
    // Its file, samples and preview are looked after by `care.ts`: they hold many people at once.
    hangs: {},
    kept: { days: 30 },
    agedBy: 'created_at',
  },
  customer_import_rows: {
    ...own,
    personal: ['cells', 'before', 'after', 'column_name', 'reason', 'address_ids'],
    erased: 'row',
    hangs: theirs,
    mentions: { cells: ['address'] },
  },
});
