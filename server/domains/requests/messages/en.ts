export default {
  'request-not-found': 'There is no such request, or you may not see it.',
  'view-not-found': 'There is no such view, or it is not yours.',
  'close-needs-solution': 'Only a solved request can be closed. Please solve it first.',
  'snooze-in-the-past': 'Please choose a time that is still to come.',
  'topic-not-found': 'There is no such topic. Nothing was changed.',
  'request-merge-not-found': 'There is no such merge, or it was taken back already.',
  'link-not-found': 'There is no such link.',
  'request-merged':
    'This request was merged into another one. Please work there, or take the merge back first.',
  'request-merge-with-itself': 'A request cannot be merged with itself. Nothing was changed.',
  'merge-not-at-work':
    'Only requests at work can be merged; one of these lies in spam or in the trash. Nothing was changed.',
  'merge-into-closed': 'The other request is closed. Please reopen it first, or merge the other way round.',
  'link-with-itself': 'A request cannot be linked to itself.',
  'link-other-way': 'These two are linked in another way already. Please remove that link first.',
  'parent-taken': 'This request has a parent already. Please remove that link first.',
  'parent-circle': 'That request lies below this one and cannot be its parent.',
  'bulk-act-not-found': 'There is no such act, or it is not yours.',
  'bulk-act-too-old': 'This was done more than an hour ago and can no longer be taken back as a whole.',
  'requester-unknown': 'Only somebody who takes part can become the requester. Please add them first.',
  'side-no-recipient': 'Please name at least one address to write to.',
  'canned-reply-not-found': 'There is no such canned reply, or it is not yours.',
  'macro-not-found': 'There is no such macro, or it is not yours.',
  'macro-use-not-found': 'This macro was undone already, or somebody else applied it.',
  'placeholder-unknown':
    'Sapa does not know {names}. Nothing was saved; please choose from the list of placeholders.',
  'shortcut-taken': 'Another canned reply has this shortcut already. Please choose another one.',
  'nothing-waits': 'Nothing waits to be taken. Well done.',
  'member-full':
    'There are as many open requests as this member carries. Finish one, or raise the limit in the profile.',
  'member-absent': 'Somebody who is absent is given nothing. End the absence first.',
  'handover-not-found': 'There is no such handover, or it is over.',
};
