const place = /\{\{(\w+)\}\}/g;

/** The places of a template, in the order in which they stand first. */
export function placesOf(body: string): string[] {
  return [...new Set([...body.matchAll(place)].map((match) => match[1] ?? ''))];
}

/** The words of a template with its places filled, in their order; a value is text and never a place itself. */
export function fillTemplate(body: string, values: readonly string[]): string {
  const places = placesOf(body);
  return body.replace(place, (whole, name: string) => values[places.indexOf(name)] ?? whole);
}
