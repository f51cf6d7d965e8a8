/** Sentences of brands. */
export const en = {
  'brand.title': 'Brands',
  'brand.text':
    'As whom you speak to customers: the name and the color of the pages that they see. Whoever serves several companies has one for each.',
  'brand.empty': 'No brand yet',
  'brand.empty.text': 'Customers see the name of your company in our colors.',
  'brand.add': 'Add a brand',
  'brand.edit': 'Change {name}',
  'brand.default': 'Default',
  'brand.default.do': 'Make default',
  'brand.default.text': 'Speaks for every request that belongs to no other brand.',
  'brand.name.help': 'As customers know it.',
  'brand.noSender': 'No mailbox of its own: answers leave from the default mailbox',
  'brand.ask': 'Administrators can change brands.',
  'brand.hue': 'Color',
  'brand.hue.own': 'Own color',
  'brand.hue.help':
    'You choose the tone; brightness stays ours, so that everybody can read it by day and by night.',
  'brand.hue.value': '{hue}° of the color wheel',
  'brand.hue.ours': 'Our color',
  'brand.preview': 'How a customer’s page looks',
  'brand.preview.day': 'By day',
  'brand.preview.night': 'By night',
  'brand.preview.subject': 'Parcel has not arrived',
  'brand.preview.line': 'You are next in line',
  'brand.preview.link': 'All messages',
  'brand.preview.send': 'Send',
} as const;
