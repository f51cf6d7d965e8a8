/** Sentences of the room privacy. */
export default {};
