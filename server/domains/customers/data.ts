import { describeData } from '../../platform/data.ts';

const own = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;
const settings = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  customers: {
    ...own,
    personal: ['name', 'preferred_name', 'honorific', 'fields', 'tags'],
    erased: 'columns',
  },
  customer_addresses: { ...own, personal: ['value'], erased: 'row' },
  customer_terms: { ...own, personal: ['term'], exported: 'never', erased: 'row' },
  customer_notes: { ...own, personal: ['text'], erased: 'row' },
  customer_dates: { ...own, personal: ['label', 'day'], erased: 'row' },
  customer_merges: { ...own, personal: ['before', 'after', 'moved'], erased: 'row' },
  organisations: { ...own, personal: ['name', 'fields'], erased: 'columns' },
  organisation_domains: { ...own, personal: ['domain'], erased: 'row' },
  portal_entries: { ...own, personal: [], exported: 'never', erased: 'row', kept: { days: 1 } },
  portal_sessions: { ...own, personal: [], exported: 'never', erased: 'row', kept: { days: 30 } },
  customer_fields: settings,
  customer_segments: settings,
  customer_imports: {
    ...own,
    personal: ['name', 'columns', 'mapping', 'preview', 'counts', 'encoding', 'delimiter'],
    exported: 'with-workspace',
    erased: 'row',
  },
  customer_import_rows: {
    ...own,
    personal: ['cells', 'before', 'after', 'column_name', 'reason', 'address_ids'],
    erased: 'row',
  },
});
