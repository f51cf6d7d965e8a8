/** A film at one of the houses that we know: where it is, and where it may be watched. */
export type Video = { house: 'YouTube' | 'Vimeo'; url: string };

/**
 * The film that an address names; null for any other address. Nothing is loaded from there before a reader follows
 * the link, so that no other house learns who reads what.
 */
export function videoOf(address: string): Video | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return null;
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  if (host === 'youtube.com' && url.pathname === '/watch') return youTube(url.searchParams.get('v'));
  if (host === 'youtube.com') return youTube(/^\/(?:embed|shorts)\/([^/]+)$/.exec(url.pathname)?.[1]);
  if (host === 'youtu.be') return youTube(url.pathname.slice(1));
  const film = host === 'vimeo.com' ? /^\/(\d{1,15})$/.exec(url.pathname)?.[1] : null;
  return film ? { house: 'Vimeo', url: `https://vimeo.com/${film}` } : null;
}

function youTube(film: string | null | undefined): Video | null {
  if (!film || !/^[\w-]{6,20}$/.test(film)) return null;
  return { house: 'YouTube', url: `https://www.youtube.com/watch?v=${film}` };
}
