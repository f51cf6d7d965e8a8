export default {
  'link-not-found': 'This link was used, has run out, or never was. Please ask for a new one.',
  'link-other-browser':
    'This link works in the browser where you asked for it. Please open it there, or ask for a new one here.',
  'link-mail-subject': 'Your sign-in to {company}',
  'link-mail-text':
    'With this link you sign in to {company}, in the browser where you asked for it. It works once, within {minutes} minutes.',
  'reset-mail-subject': 'A new password for {company}',
  'reset-mail-text':
    'With this link you set a new password for {company}. It works once, within {minutes} minutes; your present password holds until then.',
  'link-mail-not-you':
    'If you did not ask for this, you need not do anything: without this link nothing happens.',
  'change-mail-subject': 'Your sign-in to {company} was changed',
  'change-mail-password-changed': 'The password with which you sign in to {company} was changed just now.',
  'change-mail-password-reset': 'A new password for {company} was set just now by a link from your mailbox.',
  'change-mail-factor-on':
    'From now on, a code from your authenticator app is asked for when you sign in to {company}.',
  'change-mail-factor-off':
    'From now on, no code from an authenticator app is asked for when you sign in to {company}.',
  'change-mail-factor-reset':
    'Your authenticator app and its recovery codes were taken off your sign-in to {company}, as somebody who keeps the members asked and another confirmed. You sign in without them now; please set up a new one.',
  'factor-reset-mail-subject': 'Your second factor at {company}',
  'factor-reset-mail-text':
    '{asker} asked that your authenticator app and its recovery codes be taken off your sign-in to {company}, because you lost them. It happens when somebody else confirms it, or after a day.',
  'factor-reset-mail-not-you':
    'If you did not lose them, please tell another administrator at once: they can withdraw it under Settings, Members.',
  'change-mail-codes-renewed':
    'New recovery codes were made for your sign-in to {company}. The old ones no longer work.',
  'change-mail-passkey-added': 'A passkey was added to your sign-in to {company}.',
  'change-mail-passkey-removed': 'A passkey was removed from your sign-in to {company}.',
  'change-mail-not-you':
    'If this was you, you need not do anything. If not, please set a new password at once by “Forgot your password?” on the sign-in page, and tell your administrator.',
};
