import type { Face } from '../types.ts';

/** Says by itself what the settings have for this page, once a visitor has stayed so long. Returns how to leave it. */
export function planGreetings(
  { greetings }: Pick<Face, 'greetings'>,
  say: (text: string) => void,
): () => void {
  const here = greetings
    .filter(({ page }) => location.href.includes(page))
    .toSorted((one, other) => one.afterSeconds - other.afterSeconds)[0];
  if (!here) return () => undefined;
  const timer = setTimeout(() => say(here.text), here.afterSeconds * 1000);
  return () => clearTimeout(timer);
}
