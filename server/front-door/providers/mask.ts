/** Mail addresses and telephone numbers, wherever in a text they stand. */
const mail = /[^\s<>"'@(),;:]+@[^\s<>"'@(),;:]+\.([^\s<>"'@(),;:.]+)/g;
const phone = /(?<![\w@./=-])(?:\+|0)\d[\d ().-]{5,}(\d{2})(?![\w@])/g;

/** Words that are no contact data, though digits stand in them. */
const isTechnical = (text: string) =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$|^\d{4}-\d\d-\d\dT/.test(text);
const plainKeys = new Set(['nextCursor', 'url', 'contentId', 'version']);

/** A text with its mail addresses and telephone numbers unreadable, so that two of them can still be told apart. */
export function maskText(text: string): string {
  if (isTechnical(text)) return text;
  return text
    .replace(mail, (whole, last: string) => `${whole.slice(0, 1)}•••@•••.${last}`)
    .replace(phone, (_, last: string) => `••••${last}`);
}

/** The same for every text of an answer, however deep; what the program itself says (ids, times, cursors) stays. */
export function maskAnswer(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return plainKeys.has(key) ? value : maskText(value);
  if (Array.isArray(value)) return value.map((one) => maskAnswer(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskAnswer(one, name)]));
}

/** The files whose links an answer hands out, each once: attachments, and pictures inside the words. */
export function filesIn(text: string): string[] {
  const links = text.matchAll(/\/api\/v1\/files\/[\da-f-]{36}\/([\da-f-]{36})/g);
  return [...new Set([...links].map((one) => one[1] ?? ''))];
}
