import { describeData } from '../data.ts';

/** Tables of the platform: ids, codes, numbers and times only. */
describeData({
  events: { about: 'nobody', personal: [], exported: 'with-workspace', erased: 'kept', kept: { days: 400 } },
  event_seals: {
    about: 'nobody',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: { days: 400 },
  },
  heard_events: { about: 'nobody', personal: [], exported: 'never', erased: 'kept', kept: { days: 14 } },
  idempotency_keys: {
    about: 'customer',
    personal: ['body'],
    exported: 'never',
    erased: 'row',
    kept: { days: 1 },
    mentions: { body: ['customer', 'address', 'request', 'message'] },
  },
});
