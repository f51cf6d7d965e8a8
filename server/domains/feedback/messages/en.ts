/** Sentences of the room feedback. */
export default {
  'clause-not-asked': 'Nobody is asked about one of these clauses: {clauses}. Nothing was taken in.',
};
