import type { Context, Given, Language } from '../types.ts';

/** Asks the doors of a widget. The visitor's token goes along as a header, and never a cookie. */
export function askFor(
  { base, key, language }: { base: string; key: string; language: Language },
  keep: Context['keep'],
): Context['ask'] {
  return (method: string, path: string, { json, body, headers, signal }: Given = {}) => {
    const { token } = keep.read();
    const all: Record<string, string> = { 'x-language': language, ...headers };
    if (token) all['x-visitor'] = token;
    if (json !== undefined) all['content-type'] = 'application/json';
    const sent = json === undefined ? body : JSON.stringify(json);
    return fetch(`${base}/api/v1/chat/${key}${path}`, {
      ...{ method, headers: all, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
      ...(sent === undefined ? {} : { body: sent }),
      ...(signal ? { signal } : {}),
    });
  };
}
