/** What one language gives to compose texts of. `{order}`, `{product}`, `{place}`, `{name}` and `{amount}` are filled in. */
export type Phrases = {
  names: string[];
  subjects: string[];
  greetings: string[];
  openings: string[];
  details: string[];
  questions: string[];
  closings: string[];
  answers: string[];
  thanks: string[];
};
