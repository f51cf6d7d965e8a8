import { describeData } from '../../platform/data.ts';
import { describeSealed } from '../../platform/secrets/sealed-places.ts';

const ours = { personal: [], kept: 'with-owner' } as const;
const set = { ...ours, about: 'workspace', exported: 'with-workspace', erased: 'kept' } as const;
const ofPerson = { ...ours, about: 'member', exported: 'never', erased: 'row' } as const;

describeData({
  pulse_settings: set,
  pulse_rounds: set,
  pulse_results: set,
  pulse_words: set,
  // Ids only. Were somebody taken out of an earlier roster, that they left could be worked out from the figures.
  pulse_roster: { ...ofPerson, erased: 'kept' },
  pulse_marks: ofPerson,
  // Nobody knows whose they are, and nobody takes them away before they are mixed for good.
  pulse_urns: { ...ours, about: 'nobody', exported: 'never', erased: 'kept' },
});

describeSealed({
  ...{ table: 'pulse_urns', column: 'sealed', key: 'id', of: 'workspace' },
  about: ({ key }) => key,
});
