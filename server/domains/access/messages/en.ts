export default {
  'sign-in-failed': 'E-mail address and password do not belong together. Please try again.',
  'account-exists': 'Somebody with this e-mail address has an account already. Please sign in with it.',
  'setup-code-wrong': 'The set-up code is not the one printed on the console of the program.',
  'workspace-not-empty':
    'This workspace is not empty any more. A demo company fills an empty one only; nothing was changed.',
  'setup-done': 'This installation is set up already.',
  'second-factor-needed': 'Right so far. Please show your second factor as well.',
  'second-factor-required':
    'This workspace lets your role in with a second factor only. Please set one up and come again.',
  'second-factor-exists': 'There is a second factor already. Please turn it off before you set up another.',
  'second-factor-not-found': 'There is no second factor on this account.',
  'code-wrong':
    'This code is not right, was used already, or has run out. Please type the one that your app shows now.',
  'password-wrong': 'This is not your present password. Nothing was changed.',
  'password-common':
    'Many people use this password, or it is your own name. Please choose one that is harder to guess.',
  'proof-needed': 'This is a step that matters. Please prove once more that it is you.',
  'proof-by-code': 'Please prove yourself with a code of your second factor.',
  'passkey-refused': 'This passkey could not be used here. Please try again or choose another way.',
  'passkey-not-found': 'There is no such passkey on your account.',
  'session-not-found': 'This session has ended already.',
  'token-not-found': 'There is no such token, or it has ended already.',
  'connection-not-found': 'There is no such connection, or it is turned off.',
  'provider-refused':
    'Under this address no identity provider answers as it should. Please check the issuer; nothing was kept.',
  'provider-of-everyone':
    'This address speaks for every company. Please use the one with the number of your own tenant.',
  'provider-failed': 'Signing in there did not come to an end. Please begin again here.',
  'provider-knows-nobody':
    'Nobody of this workspace belongs to that sign-in. Please ask an administrator for an invitation.',
  'provider-knows-another':
    'Somebody else signs in there under this e-mail address already. Please sign in another way, or ask an administrator.',
  'reading-limited':
    'You opened more different requests and customers in this hour than your workspace allows. What is open stays open; please come back in {minutes} minutes, or ask an administrator.',
  'reading-limits-crossed':
    'It would stop before anybody was told. Please let the second number be at least as large as the first; nothing was changed.',
  'token-network-refused': 'This token is not taken from where you call.',
  'reading-noticed-subject': '{name} is opening very many requests and customers',
  'reading-noticed-text':
    '{name} opened {count} different requests and customers within one hour. That is far more than answering them needs. Nothing was stopped yet.',
  'reading-stopped-subject': '{name} was stopped for opening too many requests and customers',
  'reading-stopped-text':
    '{name} opened {count} different requests and customers within one hour, which is more than this workspace allows. Nothing new is handed out to {name} until the hour is over.',
  'reading-exported-subject': '{name} took the whole list of customers',
  'reading-exported-text': '{name} exported all customers of this workspace just now.',
  'reading-token-advice':
    '{name} is a token of a program. If you do not know what it is doing, please end it under Settings, Tokens of programs: it is out within seconds. The limits stand there too.',
  'reading-member-advice':
    '{name} is a member. If this was not agreed, please sign them out and turn their sign-in off under Settings, Members. The limits stand under Settings, Tokens of programs.',
  'brand-is-default': 'This is the default brand. Please make another one the default before you close it.',
  'brand-closed': 'This brand is closed. Please open it before you make it the default.',
  'brand-not-found': 'There is no such brand in this workspace.',
  'help-domain-taken': 'This name already belongs to a help centre, or to this program.',
  'host-unknown': 'This address belongs to no help centre here.',
};
