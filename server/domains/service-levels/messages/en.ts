export default {
  'service-level-not-found': 'There is no such service level in this workspace.',
};
