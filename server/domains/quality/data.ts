import { describeData } from '../../platform/data.ts';

const ours = { personal: [], erased: 'kept', kept: 'with-owner' } as const;
const set = { ...ours, about: 'workspace', exported: 'with-workspace' } as const;
const ofPerson = { ...ours, about: 'member', exported: 'with-workspace', erased: 'row' } as const;
/** What reviewers write is about the work and may name the customer: it goes with the customer's other words. */
const onWork = { ...ours, about: 'customer', exported: 'with-workspace' } as const;
const onUnit = { hangs: { unit_id: 'quality-unit' }, erased: 'columns' } as const;

describeData({
  quality_cards: set,
  quality_card_versions: set,
  quality_plans: set,
  quality_draws: set,
  quality_sessions: set,
  quality_session_words: { ...onWork, ...onUnit, personal: ['words'] },
  quality_agreed: { ...onWork, ...onUnit, erased: 'kept' },
  quality_units: {
    ...onWork,
    personal: ['answer'],
    erased: 'columns',
    hangs: { request_id: 'request' },
    leads: { id: 'quality-unit' },
  },
  quality_reviews: { ...onWork, ...onUnit, personal: ['words'], leads: { id: 'quality-review' } },
  quality_scores: {
    ...onWork,
    personal: ['words', 'quote'],
    erased: 'columns',
    hangs: { review_id: 'quality-review' },
  },
  quality_appeals: { ...onWork, ...onUnit, personal: ['words', 'decision'] },
  quality_openings: { ...ofPerson, personal: ['reason'] },
  quality_reply_checks: { ...onWork, hangs: { request_id: 'request' } },
  quality_experiences: { ...ofPerson, personal: ['company', 'words', 'otherwise', 'lesson'] },
  quality_visits: {
    ...onWork,
    personal: ['words'],
    erased: 'columns',
    hangs: { request_id: 'request' },
  },
  quality_settings: set,
  quality_hint_choices: { ...ofPerson, exported: 'never' },
});
