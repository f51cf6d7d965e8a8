export default {
  'news-somebody': 'Somebody',
  'news-assigned': '{name} gave you a request',
  'news-mentioned': '{name} mentioned you',
  'news-answered': 'The customer wrote again',
  'news-side-answered': 'There is an answer in a side conversation',
  'news-check-asked': '{name} asks you to look at a draft',
  'news-draft-checked': '{name} looked at your draft',
  'news-delivery-failed': 'Your reply could not be delivered',
  'digest-subject': 'Sapa: {count} to read',
  'digest-hello': 'Hello, this happened since you last looked:',
  'digest-more': 'And {count} more, which you find in Sapa.',
  'digest-why': 'You get this mail because you chose it. You can change that here: {link}',
};
