import { describeData } from '../../platform/data.ts';

const set = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;
const theirs = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;

describeData({
  // A suggestion stays counted with its answer; the customer's words go.
  ideas: {
    ...theirs,
    personal: ['title', 'body'],
    erased: 'columns',
    hangs: { customer_id: 'customer' },
    agedBy: 'created_at',
  },
  idea_votes: { ...theirs, personal: [], erased: 'kept', hangs: { customer_id: 'customer' } },
  idea_reports: { ...theirs, personal: [], erased: 'kept', hangs: { customer_id: 'customer' } },
  idea_requests: { ...theirs, personal: [], erased: 'kept', hangs: { request_id: 'request' } },
  idea_steps: set,
  idea_settings: set,
  idea_boards: set,
});
