/** Sentences of the room automation. */
export default {
  'rule-not-found': 'There is no such rule. Perhaps somebody removed it.',
  'rule-order-incomplete': 'The order must name every rule once. Please load the list again.',
};
