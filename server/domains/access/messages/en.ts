export default {
  'sign-in-failed': 'E-mail address and password do not belong together. Please try again.',
  'account-exists': 'Somebody with this e-mail address has an account already. Please sign in with it.',
  'setup-code-wrong': 'The set-up code is not the one printed on the console of the program.',
  'workspace-not-empty':
    'This workspace is not empty any more. A demo company fills an empty one only; nothing was changed.',
  'setup-done': 'This installation is set up already.',
};
