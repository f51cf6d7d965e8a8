import { maskedFormOf, maskLinks } from '../../domains/files/index.ts';
import { maskContacts } from '../../kernel/masked-contacts.ts';

const plainKeys = new Set(['nextCursor', 'url', 'contentId', 'version']);

/**
 * An answer with the mail addresses and telephone numbers in every text unreadable, however deep; what the program itself
 * says (ids, times, cursors) stays. Links lead to the masked form of their files, and a file that has none says so.
 */
export function maskAnswer(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return maskLinks(plainKeys.has(key) ? value : maskContacts(value));
  if (Array.isArray(value)) return value.map((one) => maskAnswer(one, key));
  if (typeof value !== 'object' || value === null) return value;
  const masked = Object.entries(value).map(([name, one]) => [name, maskAnswer(one, name)]);
  return Object.fromEntries(isKeptBack(value) ? [...masked, ['state', 'masked']] : masked);
}

/** Whether this is a file that is handed to nobody who may see no contact data. */
function isKeptBack(value: object): boolean {
  if (!('state' in value && value.state === 'ready' && 'type' in value && 'size' in value)) return false;
  const { type, size } = value;
  if (typeof type !== 'string' || typeof size !== 'number') return false;
  return maskedFormOf({ type, size }) === 'nothing';
}

/** The files whose links an answer hands out, each once: attachments, and pictures inside the words. */
export function filesIn(text: string): string[] {
  const links = text.matchAll(/\/api\/v1\/files\/[\da-f-]{36}\/([\da-f-]{36})/g);
  return [...new Set([...links].map((one) => one[1] ?? ''))];
}
