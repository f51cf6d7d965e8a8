/** Sentences of the channels: problems, why a mail did not leave, and what our own mails say. */
export default {
  'header-line-break': 'The field {field} holds a line break. Such a mail is not sent; please take it out.',
  'mail-closed': 'The program is starting or stopping. Please try again in a few seconds.',
  'secret-unreadable': 'The kept password of this mailbox cannot be read any more. Please enter it again.',
  'mail-round-trip': 'This mailbox works',
  'mail-round-trip-text':
    'This letter was sent by the mailbox to itself, to see that mail leaves and comes back. Nothing needs to be done.',
  'signing-domain-not-found': 'No mailbox of this workspace has an address of this domain.',
  'signing-key-not-found': 'There is no such key in this workspace.',
  'mailbox-not-found': 'There is no such mailbox in this workspace.',
  'mailbox-address-taken':
    'The address {address} already belongs to a mailbox of this installation. Nothing was changed.',
  'mailbox-is-default': 'This is the default mailbox. Please choose another default first.',
  'mailbox-secret-missing': 'To collect mail by IMAP, the password or token of {address} is needed.',
  'recipient-own-mailbox': '{address} is one of your own mailboxes. Mail to it would come straight back.',
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

  'delivery-address-gone':
    'Nobody has this address, its server says ({words}). Nothing more is sent there. Please ask the customer in another way, correct the address on their card, and write again.',
  'delivery-address-stopped':
    'Mail to {words} has come back before, so nothing was sent. Please correct the address on the customer’s card, or allow mail to it again there, and write again.',
  'delivery-partly-stopped': 'It went out, but not to {words}: mail to that address has come back before.',
  'delivery-came-back': 'It came back. The other server said: {words}',

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
  'mail-link': 'Where it stands, and your answers: {link}',
  'fresh-link-subject': 'Your fresh link to request #{number}',
  'fresh-link-text': 'Here is the link that you asked for. It works for one day:',
  'receipt-hello': 'Hello,',
  'receipt-thanks': 'Thank you for writing to us. Your message has arrived and has the number #{number}.',
  'receipt-expected': 'We expect to answer you by {expected}.',
  'receipt-closed':
    'At the moment nobody is at their desk. We are back on {opening}, and expect to answer you by {expected}.',
  'receipt-hint': 'If you want to add something, simply answer this mail.',
  'receipt-notice': 'How we treat your data: {link}',
  'receipt-automatic': 'This mail was written automatically.',

  'mail-not-found': 'There is no such mail in the log, or its bytes were never kept.',
  'mail-not-replayable':
    'This mail has already become something. Only mail that was set aside can be read again.',
  'stopped-address-not-found': 'Mail to this address is not stopped.',
  'blocked-sender-not-found': 'This sender is not blocked.',
  'message-forwarded': 'Forwarded to {to}',

  'mail-reason-brand-closed':
    'The brand is closed: kept, and opened when you ask for it after the brand is open again.',
  'mail-reason-older-than-connection':
    'Written before the mailbox was connected: kept, opened when you ask for it.',
  'mail-reason-old-mail': 'Old mail: opened, but nothing is sent about it.',
  'mail-reason-same-as': 'The same mail has come before.',
  'mail-reason-loop': 'Our own mail came back.',
  'mail-reason-own-address': 'The sender is one of our own mailboxes.',
  'mail-reason-blocked-sender': 'The sender is blocked.',
  'mail-reason-looks-like-spam': 'It looks like spam.',
  'mail-reason-bounce-failed': 'A mail of ours could not be delivered.',
  'mail-reason-bounce-for-a-while': 'A mail of ours came back for a while; it is sent once more by itself.',
  'mail-reason-bounce-delayed': 'A mail of ours is late; the other server goes on trying.',
  'mail-reason-bounce-delivered': 'A mail of ours arrived.',
  'mail-reason-bounce-unknown': 'It reports on a mail that is not ours.',
  'mail-reason-raw-missing': 'Its bytes could not be read.',
  'mail-reason-not-processed': 'It could not be read; its bytes are kept.',
  'mail-reason-too-large': 'It was larger than allowed and was not taken.',
  'mail-reason-too-slow': 'Reading it took too long; its bytes are kept.',
  'mail-reason-too-deep': 'Its parts lie too deep inside each other; its bytes are kept.',
  'mail-reason-too-many-parts': 'It has too many parts; its bytes are kept.',
  'mail-reason-header-too-large': 'Its header is too large; its bytes are kept.',
  'mail-reason-out-of-memory': 'Reading it took too much memory; its bytes are kept.',
  'mail-reason-broken': 'It is built wrongly and could not be read; its bytes are kept.',
  'mail-reason-written-by-machine': 'A machine wrote it: nothing is answered automatically.',

  'mailbox-reason-refused-login': 'The server refuses the sign-in. Please enter the password again.',
  'mailbox-reason-unreachable': 'The server cannot be reached. It is tried again by itself.',
  'mailbox-reason-no-folder': 'The folder is no longer there.',
  'mailbox-reason-token-refused':
    'The provider no longer accepts the connection. Please connect the mailbox again.',
  'mailbox-reason-certificate': 'The certificate of the server is not valid.',
  'mailbox-reason-failed': 'Collecting mail failed. It is tried again by itself.',
  'mail-reason-played-customer': 'Came to an address that plays a customer: kept, and it opens nothing.',
  'mailbox-plays-customer': 'A mailbox that plays a customer cannot be the default one. Nothing was changed.',
};
