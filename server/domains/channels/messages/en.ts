/** Sentences of the channels: problems, why a mail did not leave, and what our own mails say. */
export default {
  'header-line-break': 'The field {field} holds a line break. Such a mail is not sent; please take it out.',
  'mail-closed': 'The program is starting or stopping. Please try again in a few seconds.',
  'secret-unreadable': 'The kept password of this mailbox cannot be read any more. Please enter it again.',
  'mailbox-not-found': 'There is no such mailbox in this workspace.',
  'mailbox-address-taken':
    'The address {address} already belongs to a mailbox of this installation. Nothing was changed.',
  'mailbox-is-default': 'This is the default mailbox. Please choose another default first.',
  'mailbox-zone-unknown': 'The time zone {zone} is not known. Please take a name such as Asia/Jakarta.',
  'mailbox-secret-missing': 'To collect mail by IMAP, the password or token of {address} is needed.',
  'recipient-own-mailbox': '{address} is one of your own mailboxes. Mail to it would come straight back.',
  'recipient-missing': 'Please name at least one address.',
  'mail-import-unreadable': 'This file holds no mail. Please choose an .mbox or .eml file.',

  'delivery-no-outgoing-server':
    'Not sent: no outgoing server is set. The mail lies in the outbox folder; nothing is lost.',
  'delivery-no-address':
    'Not sent: nobody in this conversation has an e-mail address that may be written to.',
  'delivery-own-address': 'Not sent: the only recipient is one of your own mailboxes.',
  'delivery-refused': 'The receiving server refused it: {words}',
  'delivery-partly-refused': 'It went out, but not to everybody: {words}',
  'delivery-gave-up': 'The receiving server did not take it for five days: {words}',
  'delivery-trying-again':
    'The receiving server does not take it at the moment; it is tried again by itself: {words}',
  'delivery-mail-invalid': 'Not sent: the mail could not be built: {words}',

  'connection-ok': 'The connection works.',
  'connection-name-unknown': 'There is no server of this name. Please check the spelling.',
  'connection-refused': 'The server is there, but answers nothing at this port. Please check the port.',
  'connection-timeout': 'The server did not answer in time. Please check name, port and firewall.',
  'connection-tls': 'No secure connection could be made: {words}',
  'connection-sign-in-refused': 'The server refused the sign-in: {words}',
  'connection-folder-missing': 'Signed in, but there is no folder “{folder}”.',
  'connection-other': 'The server could not be used: {words}',

  'mail-quote-line': 'On {date}, {name} wrote:',
  'mail-forward-line': 'Forwarded message',
  'mail-forward-from': 'From',
  'mail-forward-date': 'Date',
  'mail-forward-subject': 'Subject',

  'receipt-subject': 'We have received your message (#{number})',
  'receipt-hello': 'Hello,',
  'receipt-thanks': 'Thank you for writing to us. Your message has arrived and has the number #{number}.',
  'receipt-expected': 'We expect to answer you by {expected}.',
  'receipt-closed':
    'At the moment nobody is at their desk. We are back on {opening}, and expect to answer you by {expected}.',
  'receipt-hint': 'If you want to add something, simply answer this mail.',
  'receipt-automatic': 'This mail was written automatically.',
};
