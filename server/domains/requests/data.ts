import { describeData } from '../../platform/data.ts';

const work = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;

describeData({
  requests: { ...work, personal: ['subject', 'preview', 'fields'], erased: 'columns' },
  request_dues: { ...work, personal: [], erased: 'kept' },
  solutions: { ...work, personal: [], erased: 'kept' },
  request_counters: {
    about: 'nobody',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: 'with-owner',
  },
  views: {
    about: 'member',
    personal: ['name', 'filters'],
    exported: 'with-workspace',
    erased: 'row',
    kept: 'with-owner',
  },
  assignment_policies: {
    about: 'workspace',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: 'with-owner',
  },
  assignments: { ...work, personal: [], erased: 'kept' },
  handovers: { about: 'member', personal: [], exported: 'with-workspace', erased: 'row', kept: 'with-owner' },
  handover_items: { ...work, personal: [], erased: 'kept' },
});
