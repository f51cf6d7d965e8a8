/** Sentences about the chat widget. */
export default {
  'chat-widget-not-found': 'There is no such chat widget.',
  'chat-session-needed': 'This conversation is no longer open here. Please begin it again.',
  'chat-origin-refused':
    'This page may not show the widget. Please add its address in the settings of the widget.',
  'chat-identity-refused': 'The signed token was not accepted ({fault}).',
  'chat-nothing-said': 'Nothing has been said yet.',
  'chat-address-needed': 'Please say to which e-mail address it should go.',
  'chat-file-refused': 'Files of up to {limit} MB can be sent here.',
  'chat-not-rateable': 'There is nothing to rate yet.',
  'chat-test-title': 'Test page of the chat widget',
  'chat-test-text': 'Write as a customer would. It stands in your list as any other request.',
  'chat-you': 'You',
  'chat-mail-subject': 'Your conversation with {name}',
  'chat-mail-waiting':
    'Hello,\n\nyour conversation on our page goes on: you can read it and write on here. If you have not written to us, please ignore this mail.',
  'chat-mail-link': 'To the conversation: {link}',
};
