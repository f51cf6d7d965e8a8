export default {
  'portal-mail-subject': 'Your way in to {company}',
  'portal-mail-code':
    'Your code for {company} is {code}. It works once, within {minutes} minutes, where you asked for it.',
  'portal-mail-link': 'Or open this link:',
  'portal-entry-refused':
    'This link or code was used, has run out, or is not right. Please ask for a new one.',
  'portal-sign-in-needed': 'Please sign in to see your requests.',
};
