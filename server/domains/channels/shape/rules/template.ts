const place = /\{\{(\w+)\}\}/g;

/**
 * The places of a template in the order in which their values are given: numbers by their value, wherever they stand in
 * the words, for the provider counts them so; names as they stand first.
 */
export function placesOf(body: string): string[] {
  const places = [...new Set([...body.matchAll(place)].map((match) => match[1] ?? ''))];
  return isNamed(places) ? places : places.sort((one, other) => Number(one) - Number(other));
}

/** Whether places go by names; a provider wants these beside the values. */
export const isNamed = (places: readonly string[]) => places.some((one) => !/^\d+$/.test(one));

/** The words of a template with its places filled, in their order; a value is text and never a place itself. */
export function fillTemplate(body: string, values: readonly string[]): string {
  const places = placesOf(body);
  return body.replace(place, (whole, name: string) => values[places.indexOf(name)] ?? whole);
}
