/** Sentences of the room goals. */
export default {
  'goal-not-found': 'There is no such goal, or it is not yours to see.',
  'goal-measure-unknown': 'There is no such measure. Please choose one from the list.',
  'goal-not-measured': 'This measure is not known for whom you chose. Please choose another one.',
  'goal-for-one': 'A goal is for the company, or for one team, provider or person. Please name one at most.',
  'goal-days-invalid':
    'Please choose days that end after today and after the beginning, and at most two years of weeks or three years.',
  'goal-target-invalid':
    'The target of a share lies between nothing and everything. Please write another one.',
  'goal-owner-missing': 'Please say who looks after this goal.',
  'goal-of-others': 'Somebody else looks after this goal. Nothing was changed.',
  'goal-ended': 'This goal is over. Nothing was changed; you can write a new one.',
  'goal-not-reached': 'The level does not meet the target yet, so the goal was not marked as reached.',
  'goal-not-over': 'The days of this goal are not over yet. Nothing was changed.',
  'goals-closed': 'Please give a reason first. The person will read it too.',
};
