/** Sentences of the channels that share one shape: what goes wrong, and what to do then. */
export default {
  'channel-hook-not-found': 'No connection listens at this address.',
  'channel-connection-not-found': 'There is no such connection in this workspace.',
  'channel-not-found': 'There is no channel of this name.',
  'channel-template-not-found': 'There is no such template for this conversation.',
  'channel-template-not-approved': 'WhatsApp has not approved this template. Please choose another one.',
  'message-not-resendable': 'There is nothing to send again: the message has left or waits already.',
  'template-values-missing': 'This template has {count} places. Please fill every one of them.',
  'sign-not-possible':
    'This cannot be answered with a sign: the app has none, or the talk is over. Please write instead.',
  'sign-window-closed':
    'A sign, too, can be put within 24 hours of the customer’s last words alone. Please send a template, or wait until they write.',
  'channel-passage': 'Let us go on here.',
  'channel-card-open': 'Read',
  'channel-choose': 'Choose',
  'channel-choose-number': 'Please answer with the number or the words.',
  'signature-invalid': 'The signature does not fit these bytes. Nothing was taken in.',
  'verify-token-wrong':
    'The verify token is not the one of this connection. Please copy it from the settings.',
  'channel-fields-missing': 'Please fill in all that is needed: {fields}.',
  'channel-refused': 'The provider does not accept this: {words}. Nothing was saved.',
  'channel-unreachable':
    'Nothing answers there as a provider would. Please check the address and this server’s way to the internet, then try again. Nothing was saved.',
  'channel-account-taken': 'The account {account} is connected already.',
  'channel-other-account': 'These tokens belong to another account. Please connect that one separately.',
  'channel-works': 'It works: {name}',
  'channel-file-missing': '[The file {name} could not be fetched from the provider.]',
  'channel-withheld':
    '[Something that the app does not hand on to programs. Please look into the app, or ask the customer to send it in another way.]',
  'channel-file-link': '{name}: {link}',

  'channel-reason-token-refused':
    'The provider no longer accepts the token ({words}). Please enter a new one; messages wait meanwhile.',
  'channel-reason-line-lost': 'The exchange ended the line. It is opened again by itself.',
  'channel-reason-unreachable': 'The provider cannot be reached. It is tried again by itself.',
  'channel-reason-refused': 'The provider says: {words}',
  'channel-reason-endpoint-gone':
    'Your own program says that its address is gone ({words}). Nothing more is sent there until it answers again.',
  'channel-reason-hook-not-set':
    'Messages cannot come in yet: the provider did not take our address ({words}). Please enter it there by hand.',
  'channel-reason-account-restricted': 'The provider has restricted the account: {words}',

  'delivery-app-refused': 'The provider refused it: {words}',
  'delivery-app-gave-up': 'The provider did not take it for a day. Please write again: {words}',
  'delivery-app-never-answered':
    'The provider did not answer for a day. Please send it again, or reach the customer another way.',
  'delivery-app-silent':
    'It has not left yet: the provider does not answer at the moment. It is tried again by itself.',
  'delivery-app-waits': 'It has not left yet; it is tried again by itself. The provider said: {words}',
  'delivery-app-token-refused':
    'It has not left yet: the provider no longer accepts our token ({words}). Once somebody enters a new one in the settings, under “Messaging apps”, it leaves by itself.',
  'delivery-endpoint-gone':
    'Not sent: the address of your own program answered that it is gone. Please enter another one in the settings.',
  'delivery-endpoint-missing':
    'Not sent: this connection has no address to send to. Please enter one in the settings.',
  'delivery-no-talk': 'Not sent: the customer has no open conversation on this channel.',
  'delivery-channel-closed':
    'Not sent: the channel was disconnected. Please connect it again, or answer another way.',
  'delivery-person-left':
    'Not sent: the customer has blocked this account or left. Please reach them another way.',
  'delivery-quota-used':
    'The messages of this month are used up ({words}). Please enlarge the plan at LINE, or wait for the customer’s next words: the answer to them is free.',
  'delivery-not-permitted':
    'The account may not send this: {words}. Please look at its rights at the provider.',
  'delivery-window-closed':
    'More than 24 hours have passed since the customer’s last words. Please send a template, or wait until they write.',
  'delivery-window-over':
    'More than 24 hours have passed since the customer’s last words, and this app takes nothing later. Please wait until they write, or reach them another way.',
  'delivery-not-reachable':
    'The customer cannot be reached on this channel: {words}. Please try another way.',
  'delivery-template-refused':
    'The provider does not take this template: {words}. Please choose another one.',
  'delivery-file-gone': 'A file of this message is no longer there. Please attach it again.',
  'delivery-file-refused': 'The provider does not take the file: {words}. Please send it in another form.',
};
