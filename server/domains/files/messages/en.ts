export default {
  'file-not-found': 'There is no such file, or you may not see it.',
};
