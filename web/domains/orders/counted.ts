const words = ['orderedFrom', 'orderedTo', 'weekday', 'hour', 'kept', 'valued'] as const;

/** What the address asks of the list of orders; what it does not know falls away. */
export function countedOf(search: Record<string, unknown>): Record<string, string | string[]> {
  const asked = words.flatMap((word) => {
    const given = search[word];
    const all = (Array.isArray(given) ? given : [given]).filter((one) =>
      ['string', 'number', 'boolean'].includes(typeof one),
    );
    if (all.length === 0) return [];
    return [[word, all.length > 1 ? all.map(String) : String(all[0])] as const];
  });
  return Object.fromEntries(asked);
}
