/** An origin as browsers send it, or null where the text is none: `https://toko-rina.example`. */
export function originOf(text: string): string | null {
  try {
    const { protocol, origin } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && origin === text.replace(/\/$/, '')
      ? origin
      : null;
  } catch {
    return null;
  }
}

/**
 * Whether a page may use a widget: one that is named, or our own. A call without an origin is one of our own pages only
 * where the browser says so.
 */
export function mayShow(
  { origin, site }: { origin: string | undefined; site: string | undefined },
  { origins, own }: { origins: readonly string[]; own: string },
): boolean {
  if (origin === undefined) return site === 'same-origin';
  return origin === own || origins.includes(origin);
}
