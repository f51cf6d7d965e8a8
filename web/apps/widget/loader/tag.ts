import type { Language } from '../types.ts';

const languages: readonly string[] = ['en', 'id', 'th'];

/** What the tag on the page says: `<script src="…/widget.js" data-key="…" async></script>`. */
export function readTag(script: HTMLScriptElement): { base: string; key: string; language: Language } {
  const asked = [script.dataset.language, document.documentElement.lang, ...navigator.languages];
  const language = asked
    .map((one) => (one ?? '').slice(0, 2).toLowerCase())
    .find((one) => languages.includes(one));
  return {
    base: new URL(script.src).origin,
    key: script.dataset.key ?? '',
    language: (language ?? 'en') as Language,
  };
}
