export default {
  'request-not-found': 'There is no such request, or you may not see it.',
  'view-not-found': 'There is no such view, or it is not yours.',
  'close-needs-solution': 'Only a solved request can be closed. Please solve it first.',
  'snooze-in-the-past': 'Please choose a time that is still to come.',
  'topic-not-found': 'There is no such topic. Nothing was changed.',
  'nothing-waits': 'Nothing waits to be taken. Well done.',
  'member-full':
    'There are as many open requests as this member carries. Finish one, or raise the limit in the profile.',
  'member-absent': 'Somebody who is absent is given nothing. End the absence first.',
  'handover-not-found': 'There is no such handover, or it is over.',
};
