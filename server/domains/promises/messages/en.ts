export default {
  'promise-not-found': 'There is no such promise, or you may not see it.',
  'promise-in-the-past': 'Please choose a time that is still to come.',
  'promise-settled': 'This promise is settled already. Nothing was changed.',
  'promise.another-date':
    'We said that we would be ready by {before}. We are sorry: we need until {after}. Thank you for your patience.',
  'promise.takes-longer':
    'We said that we would be ready by {before}. We are sorry: it takes longer, and we are still working on it. We will write to you again as soon as we know more.',
};
