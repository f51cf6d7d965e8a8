import type { LiveRule } from '../../platform/live/Live.tsx';

/** What is no longer right when somebody learns, asks or publishes. A draft under somebody's hands is not fetched anew. */
export const trainingLive: LiveRule = {
  stale: ({ name }) => {
    if (name.startsWith('training.') || name.startsWith('course.') || name.startsWith('training-path.'))
      return [['training']];
    return name === 'certificate.ended' ? [['training']] : [];
  },
};
