export default {
  'group-not-found': 'There is no such group. It may have been merged into another one, or grouped anew.',
  'group-act-not-found': 'There is nothing to undo here any more.',
  'group-into-itself': 'A group cannot be merged into itself. Nothing was changed.',
  'group-split-empty': 'Please choose requests of this group, but not all of them. Nothing was changed.',
  'group-has-problem':
    'A problem stands on this group, so it is kept together. Take the group out of the problem first.',
  'problem-not-found': 'There is no such problem.',
  'problem-of-others': 'This problem is in the hands of somebody else. Nothing was changed.',
  'owner-cannot':
    'This person cannot own a problem: they left, or their role does not let them work on problems.',
  'problem-cause-missing': 'Please write the cause first. Nothing was changed.',
  'problem-fix-missing': 'Please write how it was mended first. Nothing was changed.',
  'problem-not-fixed': 'Customers are told once the problem is fixed. Nobody was told.',
  'nobody-to-tell': 'There is nobody left to tell. Nobody was told.',
  'telling-not-found': 'There is nothing to take back here any more.',
  'alarm-to-nobody':
    'One of these people cannot see what recurs, so they cannot be told. Nothing was changed.',
  'nothing-to-draft':
    'The solved requests of this group hold no answer that could stand in an article. Nothing was written.',
  'group-has-article': 'There is an article for this group already. Please change that one.',
};
