/** Sentences of the room orders. */
export default {
  'order-not-found': 'There is no such order.',
  'product-not-found': 'There is no such product.',
  'currency-unknown':
    'There is no currency with this code. Please use three letters, such as IDR or THB. Nothing was changed.',
};
