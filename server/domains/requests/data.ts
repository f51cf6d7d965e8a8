import { describeData, takenOut } from '../../platform/data.ts';

/** Whatever hangs on a request, and only by it. */
const work = {
  about: 'customer',
  exported: 'with-customer',
  kept: 'with-owner',
  hangs: { request_id: 'request' },
} as const;

const set = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  field_definitions: set,
  forms: set,
  guides: set,
  custom_statuses: set,
  time_activities: set,
  time_settings: set,
  scheduled_replies: {
    ...work,
    personal: ['body', 'cc', 'bcc', 'follow_up'],
    erased: 'row',
    leads: { file_ids: 'file' },
  },
  follow_ups: { ...work, personal: ['body'], erased: 'row' },
  time_entries: { ...work, personal: ['note'], erased: 'columns' },
  chat_offers: { ...work, personal: [], exported: 'never', erased: 'row' },
  chat_transfers: { ...work, personal: [], exported: 'never', erased: 'row' },
  requests: {
    ...work,
    personal: ['subject', 'preview', 'fields', 'customer_value_minor'],
    erased: 'columns',
    hangs: { id: 'request', customer_id: 'customer', conversation_id: 'conversation' },
    leads: { id: 'request', conversation_id: 'conversation' },
    emptied: { subject: `'${takenOut}'` },
  },
  solve_holds: { ...work, personal: [], erased: 'kept' },
  request_dues: { ...work, personal: [], erased: 'kept' },
  // The labels of the requests once more, for an index: what is exported has them already.
  request_labels: { ...work, personal: [], exported: 'never', erased: 'kept' },
  // The values of their fields in the same way; what is erased there goes here by itself.
  request_field_values: { ...work, personal: ['value'], exported: 'never', erased: 'row' },
  bulk_acts: {
    about: 'member',
    personal: ['act', 'doer'],
    exported: 'with-workspace',
    erased: 'columns',
    kept: 'with-owner',
  },
  bulk_act_requests: { ...work, personal: ['before', 'after'], erased: 'columns' },
  merges: { ...work, personal: [], erased: 'kept', hangs: { from_id: 'request', into_id: 'request' } },
  request_links: { ...work, personal: [], erased: 'kept' },
  inner_requests: {
    ...work,
    personal: [],
    erased: 'kept',
    hangs: { outer_id: 'request' },
    leads: { request_id: 'request' },
  },
  request_followers: {
    about: 'member',
    personal: [],
    exported: 'with-workspace',
    erased: 'row',
    kept: 'with-owner',
  },
  past_standings: { ...work, personal: [], erased: 'kept' },
  request_ratings: { ...work, personal: ['words'], erased: 'columns' },
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
  view_orders: {
    about: 'member',
    personal: [],
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

const prepared = {
  about: 'member',
  exported: 'with-workspace',
  erased: 'columns',
  kept: 'with-owner',
} as const;

describeData({
  side_conversations: { ...work, personal: [], erased: 'kept', leads: { conversation_id: 'conversation' } },
  canned_replies: { ...prepared, personal: ['title', 'text'] },
  macros: { ...prepared, personal: ['name', 'acts'] },
  macro_uses: { ...work, personal: ['before', 'after'], exported: 'never', erased: 'row' },
});
