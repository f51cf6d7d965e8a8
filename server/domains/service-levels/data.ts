import { describeData } from '../../platform/data.ts';

const work = { personal: [], exported: 'with-workspace', erased: 'kept', kept: 'with-owner' } as const;

describeData({
  service_levels: { ...work, about: 'workspace' },
  clocks: { ...work, about: 'customer', exported: 'with-customer', hangs: { request_id: 'request' } },
  clock_acts: { ...work, about: 'member' },
});
