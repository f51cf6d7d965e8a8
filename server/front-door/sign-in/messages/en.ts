export default {
  'link-not-found': 'This link was used, has run out, or never was. Please ask for a new one.',
  'link-mail-subject': 'Your sign-in to {company}',
  'link-mail-text': 'With this link you sign in to {company}. It works once, within {minutes} minutes.',
  'reset-mail-subject': 'A new password for {company}',
  'reset-mail-text':
    'With this link you set a new password for {company}. It works once, within {minutes} minutes; your present password holds until then.',
  'link-mail-not-you':
    'If you did not ask for this, you need not do anything: without this link nothing happens.',
};
