/**
 * Whether a link may stand in an article: a web page, a mail or a number to call, and a place in the article itself.
 * Invisible letters inside an address are how other schemes are disguised.
 */
export function isFollowable(address: string): boolean {
  if (/[\u0000-\u0020\u007f\u00a0\u200b-\u200f\u2028-\u202f\ufeff]/.test(address)) return false;
  return /^(?:https?:\/\/[^/\\]|mailto:|tel:|#)/i.test(address);
}
