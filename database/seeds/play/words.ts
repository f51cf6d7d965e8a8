import type { Random } from './random.ts';

/**
 * Makes the words of one message: of choices `{a|b|c}`, nested or not, one is taken; places `<order>` are filled.
 * @throws Error when a place is not known, so that no half-written sentence reaches a workspace.
 */
export function speak(text: string, random: Random, places: Record<string, string>): string {
  const filled = choose(text, random).replace(/<(\w+)>/g, (_all, name: string) => {
    const value = places[name];
    if (value === undefined) throw new Error(`Nothing stands for <${name}> in: ${text}`);
    return value;
  });
  return tidy(choose(filled, random));
}

function choose(text: string, random: Random): string {
  let rest = text;
  for (let inner = /\{([^{}]*)\}/.exec(rest); inner; inner = /\{([^{}]*)\}/.exec(rest)) {
    const taken = random.pick((inner[1] ?? '').split('|'));
    rest = rest.slice(0, inner.index) + taken + rest.slice(inner.index + inner[0].length);
  }
  return rest;
}

/** An empty choice leaves two spaces or a space before a stop behind. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ ([,.!?])/g, '$1')
    .replace(/[ \t]+$/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
