export default {
  'request-not-found': 'There is no such request, or you may not see it.',
  'view-not-found': 'There is no such view, or it is not yours.',
  'close-needs-solution': 'Only a solved request can be closed. Please solve it first.',
  'snooze-in-the-past': 'Please choose a time that is still to come.',
  'topic-not-found': 'There is no such topic. Nothing was changed.',
  'side-no-recipient': 'Please name at least one address to write to.',
  'canned-reply-not-found': 'There is no such canned reply, or it is not yours.',
  'macro-not-found': 'There is no such macro, or it is not yours.',
  'macro-use-not-found': 'This macro was undone already, or somebody else applied it.',
  'placeholder-unknown':
    'Sapa does not know {names}. Nothing was saved; please choose from the list of placeholders.',
  'shortcut-taken': 'Another canned reply has this shortcut already. Please choose another one.',
};
