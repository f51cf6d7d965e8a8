export default {
  'conversation-not-found': 'There is no such conversation, or you may not see it.',
  'message-not-found': 'There is no such message, or you may not see it.',
  'message-empty': 'There is nothing to send yet. Please write something or add a file.',
  'message-left': 'This reply has left already and cannot be taken back. You can send a correction.',
  'draft-newer': 'You wrote on in another window. That newer draft was kept; please load it first.',
  'draft-changed':
    'The draft was written on since you read it. Please read it once more; nothing was changed.',
  'redaction-not-found': 'These words are not in the message. Nothing was changed.',
  'message-leaving':
    'A reply is still on its way out. Please try again in a few seconds; nothing was changed.',
  'split-leaves-nothing': 'Something must stay behind: please leave at least one message.',
  'conversation-merged': 'One of these was merged already.',
  'requester-needed': 'Whoever asked cannot be taken out. Please choose another requester first.',
  'own-draft': 'This draft is your own. Please ask a colleague to look at it.',
  'draft-stands': 'You have begun another text here, which was kept. Please send or discard it first.',
  'draft-not-found': 'This draft is no longer shared. Perhaps it was sent.',
  'newer-messages':
    'Somebody wrote on this request while you were writing. Nothing was sent and your text was kept; please look at the new message first.',
  'no-language-model':
    'No language model is set up in this installation. Whoever runs it names one in the settings of the environment.',
  'translation-failed':
    'The translation did not succeed, or figures would have been lost in it. Nothing was changed; please try again or write yourself.',
};
