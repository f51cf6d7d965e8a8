import { describeData } from '../../platform/data.ts';

const asked = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;
const kept = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  privacy_requests: {
    ...asked,
    personal: ['note', 'outcome'],
    erased: 'columns',
    hangs: { customer_id: 'customer' },
    content: 'bundle_key',
  },
  // The log that outlives what it tells of: ids and hashes.
  erasures: kept,
  retention_rules: kept,
  retention_runs: kept,
  breaches: kept,
  breach_people: { ...asked, personal: [], erased: 'kept', hangs: { customer_id: 'customer' } },
  breach_steps: kept,
  privacy_settings: kept,
  processing_notes: kept,
  // Companies that work for this one, and what it thinks may happen: no words of customers.
  processors: kept,
  privacy_risks: kept,
});
