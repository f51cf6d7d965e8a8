/** What a rater gave a unit: a number, a word, or nothing. */
export type Rating = number | string | null;
/** Units × raters. */
export type Ratings = readonly (readonly Rating[])[];

/** All values that were given, numbers by size before words by letters. */
export function categoriesOf(ratings: Ratings): (number | string)[] {
  const given = new Set(ratings.flat().filter((rating) => rating !== null));
  return [...given].sort((a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === typeof b) return String(a) < String(b) ? -1 : 1;
    return typeof a === 'number' ? -1 : 1;
  });
}

/** The ratings as places among the categories; what was not given is left out. */
export function placesOf(ratings: Ratings, categories: readonly (number | string)[]): number[][] {
  const places = new Map(categories.map((category, place) => [category, place]));
  return ratings.map((unit) => unit.flatMap((rating) => (rating === null ? [] : (places.get(rating) ?? []))));
}

/** Two raters' ratings as a table of category by category; units that one of them left out are left out. */
export function tableOf(ratings: Ratings): number[][] {
  const both = ratings.filter((unit) => unit.length === 2 && unit.every((rating) => rating !== null));
  const categories = categoriesOf(both);
  const table = categories.map(() => categories.map(() => 0));
  for (const [first = 0, second = 0] of placesOf(both, categories)) {
    const row = table[first];
    if (row) row[second] = (row[second] ?? 0) + 1;
  }
  return table;
}

/** Units × categories: how many raters put the unit there. */
export function countsOf(ratings: Ratings): number[][] {
  const categories = categoriesOf(ratings);
  return placesOf(ratings, categories).map((places) => {
    const counts = categories.map(() => 0);
    for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
    return counts;
  });
}
