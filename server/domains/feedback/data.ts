import { describeData } from '../../platform/data.ts';

const set = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;
const work = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;

describeData({
  surveys: set,
  survey_versions: set,
  feedback_settings: set,
  survey_invitations: {
    ...work,
    personal: [],
    erased: 'kept',
    hangs: { customer_id: 'customer', request_id: 'request' },
    leads: { id: 'survey-invitation' },
    agedBy: 'created_at',
  },
  // Scores stay counted; the words go.
  survey_answers: {
    ...work,
    personal: ['words'],
    erased: 'columns',
    hangs: { invitation_id: 'survey-invitation' },
    agedBy: 'answered_at',
  },
  recoveries: {
    ...work,
    personal: ['note'],
    erased: 'columns',
    hangs: { customer_id: 'customer', request_id: 'request' },
    agedBy: 'opened_at',
  },
  sentiment_models: { ...set, about: 'nobody', exported: 'never' },
  clause_answers: {
    ...{ about: 'nobody', personal: [], exported: 'with-workspace', erased: 'kept', kept: 'with-owner' },
  },
});
