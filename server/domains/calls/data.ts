import { describeData } from '../../platform/data.ts';

const work = { about: 'customer', exported: 'with-customer', erased: 'columns', kept: 'with-owner' } as const;
const set = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  calls: {
    ...work,
    personal: ['number', 'notes', 'recording_address', 'recording_ref', 'external_id'],
    hangs: { customer_id: 'customer', request_id: 'request', number: 'address' },
    leads: { id: 'call' },
    agedBy: 'started_at',
  },
  call_reports: {
    ...work,
    personal: ['report_id', 'leg'],
    exported: 'never',
    erased: 'row',
    hangs: { call_id: 'call' },
    agedBy: 'at',
  },
  call_backs: {
    ...work,
    personal: ['number'],
    erased: 'row',
    hangs: { customer_id: 'customer', request_id: 'request', number: 'address' },
    agedBy: 'asked_at',
  },
  phone_lines: { ...set, about: 'member', personal: ['extension'], erased: 'row' },
  wrap_up_codes: set,
});
