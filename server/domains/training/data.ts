import { describeData } from '../../platform/data.ts';

const ours = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;
const ofMember = {
  about: 'member',
  personal: [],
  exported: 'with-workspace',
  erased: 'row',
  kept: 'with-owner',
} as const;

describeData({
  courses: ours,
  course_versions: ours,
  training_paths: ours,
  training_assignments: ofMember,
  lesson_readings: ofMember,
  training_tries: { ...ofMember, personal: ['answers', 'marks'] },
  certificates: ofMember,
  course_reactions: { ...ofMember, personal: ['words'] },
  training_cards: ofMember,
});
