export default {
  'group-not-found': 'There is no such group. It may have been merged into another one, or grouped anew.',
  'group-act-not-found': 'There is nothing to undo here any more.',
  'group-into-itself': 'A group cannot be merged into itself. Nothing was changed.',
  'group-split-empty': 'Please choose requests of this group, but not all of them. Nothing was changed.',
  'nothing-to-draft':
    'The solved requests of this group hold no answer that could stand in an article. Nothing was written.',
  'group-has-article': 'There is an article for this group already. Please change that one.',
};
