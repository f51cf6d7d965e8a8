/** Sentences of the room runs. */
export default {
  'run-not-found': 'There is no such run of a procedure on this request.',
  'run-exists': 'This procedure is being followed on this request already.',
  'run-over': 'This run is over. Nothing was changed.',
  'run-newest': 'This run follows the newest version already.',
  'run-cannot-move':
    'The newer version has no such step as the one that is to be taken now. Nothing was changed.',
  'step-not-current':
    'Another step is to be taken now; a colleague may have done this one. Nothing was changed.',
  'step-of-others': 'This step is for somebody else to take. Nothing was changed.',
  'step-answer-missing': 'Please answer the question of this step first. Nothing was changed.',
  'step-branch-missing': 'Please choose one of the ways on. Nothing was changed.',
  'step-note-missing': 'This step is waiting. Please say in a note why it goes on all the same.',
  'evidence-missing':
    'This step needs proof beside it: please add what is still missing. Nothing was changed.',
  'procedure-offer-not-found': 'This procedure is not offered here any more.',
  'evidence-note': 'Proof for the step “{step}”',
};
