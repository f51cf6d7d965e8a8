/** So many answers a question offers, and so long is each: what every messaging app takes (LINE, WhatsApp, Messenger). */
export const choiceLimits = { least: 2, most: 10, length: 20 } as const;

/** The answers as lines with numbers, for a channel that has nothing to tap on. */
export function numbered(choices: readonly string[]): string {
  return choices.map((choice, at) => `${at + 1}. ${choice}`).join('\n');
}

/**
 * Which of the offered answers was meant: the words themselves, or their number, alone or with a dot or a bracket behind
 * it (Thai digits too); null when it is something else.
 */
export function chosenOf(text: string, choices: readonly string[]): string | null {
  const said = text.normalize('NFC').trim();
  const same = choices.find((choice) => choice.toLocaleLowerCase() === said.toLocaleLowerCase());
  if (same !== undefined) return same;
  const digits = said.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)));
  const number = /^(\d{1,2})[.)]?$/.exec(digits)?.[1];
  return number === undefined ? null : (choices[Number(number) - 1] ?? null);
}
