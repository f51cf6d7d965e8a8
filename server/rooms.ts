/** Every room of the house, in order: loading them makes their words, events, listeners, jobs and doors known. */
export {};
