export default {
  'customer-not-found': 'There is no such customer in this workspace.',
};
