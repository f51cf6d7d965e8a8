/** Sentences of the room policies. */
export default {
  'policy-not-found': 'There is no such policy.',
  'policy-version-not-found': 'There is no such version of this policy.',
  'policy-link-not-found':
    'This link is not valid any more. Please ask whoever gave it to you for a new one.',
  'clause-not-found': 'There is no such clause in this policy.',
  'proposal-not-found': 'There is no such proposal.',
  'proposal-answered': 'Somebody has answered this proposal already. Nothing was changed.',
  'policy-changed':
    'Somebody else has saved this policy in the meantime. Load it again; your words are still here.',
  'policy-incomplete': 'The policy is not complete yet. Please mend what is marked; the draft is kept.',
  'policy-unchanged': 'Nothing is different from the version that holds. Nothing was published.',
  'policy-retired': 'This policy is out of use. Take it back before you change it.',
  'policy-owner-cannot': 'Please choose somebody who may write policies. Nothing was changed.',
  'policy-not-asked': 'Nobody has asked for this draft to be approved. Nothing was changed.',
  'policy-needs-second':
    'You wrote on this draft, so a second person approves it. It waits for them; nothing was published.',
  'policy-not-for-investors': 'This policy is not published for investors. No link was made.',
};
