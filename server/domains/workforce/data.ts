import { describeData } from '../../platform/data.ts';

const ours = { personal: [], erased: 'kept', kept: 'with-owner' } as const;
const set = { ...ours, about: 'workspace', exported: 'with-workspace' } as const;
/** When somebody works is kept two years, for questions about wages and hours. */
const ofPerson = { ...ours, about: 'member', exported: 'with-workspace', erased: 'row' } as const;

describeData({
  workforce_settings: set,
  workforce_forecasts: { ...set, kept: { days: 400 }, agedBy: 'made_at' },
  shift_templates: set,
  rosters: set,
  shifts: { ...ofPerson, kept: { days: 730 }, agedBy: 'ends_at' },
  shift_swaps: ofPerson,
});
