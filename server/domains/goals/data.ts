import { describeData } from '../../platform/data.ts';

const ofMember = { about: 'member', exported: 'with-workspace', erased: 'row', kept: 'with-owner' } as const;

describeData({
  // A goal of one person goes with them, and a year after its end (`reviews/look-after.ts`).
  goals: { ...ofMember, personal: ['why'], spared: 'member_id is null' },
  goal_reviews: { ...ofMember, personal: ['words'] },
  goal_openings: { ...ofMember, personal: ['reason'] },
});
