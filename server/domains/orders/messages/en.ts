/** Sentences of the room orders. */
export default {
  'order-not-found': 'There is no such order.',
  'product-not-found': 'There is no such product.',
  'currency-unknown':
    'There is no currency with this code. Please use three letters, such as IDR or THB. Nothing was changed.',
  'currency-rate-not-found': 'There is no rate for this currency and day.',
  'rate-of-own-currency': 'This is the currency you count in: it needs no rate. Nothing was changed.',
  'shop-not-found': 'There is no such shop.',
  'shop-hook-not-found': 'Nothing is connected at this address.',
  'shop-secret-missing':
    'Shopify signs with a secret of its own. Please copy it from Settings, Notifications, Webhooks there. Nothing was connected.',
  'delivery-not-kept': 'This could not be kept just now. Please send it again in a minute.',
  'order-import-runs':
    'An import of orders is running. Nothing was erased; please try again when it is done.',
  'order-mapping-doubled':
    'Two columns hold the same thing, or a column is missing. Please choose each thing once.',
  'order-mapping-without-id':
    'Please say which column holds the order number: by it an order is known again.',
  'order-mapping-without-orderedAt': 'Please say which column holds the day of the order.',
  'order-mapping-without-total': 'Please say which column holds the total.',
  'order-import-head-row': 'Row',
  'order-import-head-column': 'Column',
  'order-import-head-reason': 'Why it was not taken',
  'order-import-reason-id-missing': 'No order number',
  'order-import-reason-id-twice': 'The same order number stands further up',
  'order-import-reason-date-missing': 'No day of the order',
  'order-import-reason-date-invalid': 'This is no day',
  'order-import-reason-date-far': 'This day is too far away',
  'order-import-reason-dates-disordered': 'This day is before the order',
  'order-import-reason-currency-unknown': 'There is no such currency',
  'order-import-reason-total-missing': 'No total',
  'order-import-reason-amount-invalid': 'This is no amount',
  'order-import-reason-amount-negative': 'This amount is below zero',
  'order-import-reason-refund-too-large': 'More was given back than was paid',
  'order-import-reason-email-invalid': 'This is no e-mail address',
  'order-import-reason-quantity-invalid': 'This is no number of pieces',
  'order-import-reason-too-long': 'This is too long',
  'order-import-reason-too-many-cells': 'The row has more cells than the head',
  'order-import-kept-known-before': 'It was known before this import, which only changed it.',
  'order-import-kept-changed-since': 'It was changed after this import.',
  'order-import-kept-built-on': 'A customer was asked about it, or a refund hangs on it.',
  'shop-call-not-found': 'There is no such refused call, or it was taken in meanwhile.',
};
