/** What became of a parcel that left, or did not yet. Later ones of `order` follow earlier ones; the others are ends. */
export type ParcelState = 'waiting' | 'sent' | 'delivered' | 'read' | 'failed' | 'not-sent' | 'taken-back';

const order: readonly ParcelState[] = ['waiting', 'sent', 'delivered', 'read'];

/** What a message looks like when its parcels stand like this: the worst of them counts. */
export type Standing = { state: 'queued' | 'sent' | 'delivered' | 'failed' | 'not-sent'; isRead: boolean };

/**
 * Whether what a provider reports comes after what is known. Providers repeat themselves and report out of order: a
 * state never goes back, and what was read did not fail.
 */
export function isNews(known: ParcelState, reported: ParcelState): boolean {
  if (known === 'failed' || known === 'taken-back') return false;
  if (known === 'not-sent') return reported === 'sent' || reported === 'delivered' || reported === 'read';
  if (reported === 'failed') return known !== 'read' && known !== 'delivered';
  return order.indexOf(reported) > order.indexOf(known);
}

/** The standing of a message by its parcels; null when none counts. */
export function standingOf(parcels: readonly ParcelState[]): Standing | null {
  const live = parcels.filter((one) => one !== 'taken-back');
  if (live.length === 0) return null;
  for (const end of ['failed', 'not-sent'] as const)
    if (live.includes(end)) return { state: end, isRead: false };
  const least = Math.min(...live.map((one) => order.indexOf(one)));
  const state = least === 0 ? 'queued' : least === 1 ? 'sent' : 'delivered';
  return { state, isRead: least === 3 };
}
