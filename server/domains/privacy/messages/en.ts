/** Sentences of the room privacy. */
export default {
  'privacy-request-not-found': 'There is no such privacy request.',
  'erased-again':
    'Erased again, as they were erased after this backup: {erased}. Kept by a hold of the backup: {held}; please look at these.',
  'privacy-request-settled': 'This privacy request was settled already. Nothing was changed.',
  'asked-in-the-future': 'It cannot have been asked in the future. Please choose an earlier time.',
  'bundle-missing': 'Have the bundle of their data made first, and hand it over to the customer.',
  'bundle-not-found': 'There is no bundle here, or its days are over. Have it made anew.',
  'no-bundle-asked': 'The customer did not ask for a copy of their data, so none is made.',
  'breach-not-found': 'There is no such breach.',
  'breach-closed': 'This breach is closed. Nothing was changed.',
  'breach-in-the-future': 'This cannot be in the future. Please choose an earlier time.',
  'bundle-title': 'What we keep about {name}',
  'bundle-intro':
    'Put together at {at} (UTC). The same data for machines is in data.json, and the files lie in the folder files. Names of columns are in English.',
  'breach-letter-authority-told':
    'Notification of a personal data breach\n\nCompany: {company}\nWho answers for data protection: {officerName}, {officerEmail}\n\nWhat happened: {title}\n{words}\n\nWhen it happened (UTC): {happenedAt}\nWhen it was found (UTC): {foundAt}\nWhich data: {dataKinds}\nHow many people it concerns: {people}\n\nWhat we did and will do: {measures}\n\nWe will send further details as soon as we know them.',
  'breach-letter-people-told':
    'Dear customer,\n\nWe are sorry to tell you that some of your data at {company} was affected by an incident: {title}.\n\n{words}\n\nIt was found on {foundAt} (UTC). These data are concerned: {dataKinds}.\n\nWhat we did: {measures}\n\nIf you have questions, please write to {officerName}: {officerEmail}.\n\n{company}',
  'privacy-request-open': 'You have already asked for this, and we are working on it. Nothing was changed.',
  'own-kind-access': 'a copy of your data',
  'own-kind-correction': 'a correction of your data',
  'own-kind-erasure': 'the erasure of your data',
  'own-kind-restriction': 'a restriction of the use of your data',
  'own-kind-objection': 'an objection to the use of your data',
  'own-mail-hello': 'Hello,',
  'own-mail-subject-received': '{company}: we have received your request about your data',
  'own-mail-subject-settled': '{company}: your request about your data',
  'own-mail-received':
    '{company} has received your request for {asked}. It will be done by {due} at the latest, and we will write to you then.',
  'own-mail-not-you': 'If you did not ask for this, please answer this mail.',
  'own-mail-done-access':
    'The copy of your data is ready. You can fetch it in the customer portal of {company} until {until}.',
  'own-mail-done-correction': 'Your data at {company} was corrected as you asked.',
  'own-mail-done-erasure':
    'Your data at {company} was erased as you asked. This is our last mail about it; your address is forgotten with it.',
  'own-mail-done-restriction':
    'From now on {company} only stores your data and does not use it in any other way, until you or the law say otherwise.',
  'own-mail-done-objection': '{company} has noted your objection and acts on it from now on.',
  'own-mail-refused': '{company} cannot do what you asked about your data ({asked}). The reason:',
  'own-mail-officer': 'Who answers for data protection: {officer}, {officerEmail}.',
};
