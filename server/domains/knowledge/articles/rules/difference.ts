/** A piece of a line: in both, only in the later text, or only in the earlier one. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string };

/** A line of two texts laid over each other; a changed line shows its words. */
export type Line = { kind: 'same' | 'added' | 'removed' | 'changed'; pieces: Piece[] };

/** Texts with more lines or words than this are compared more coarsely, so that it ends at once. */
const mostCells = 4_000_000;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** What became of a text, line by line; of a line that was rewritten, word by word, in Thai too. */
export function differenceOf(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = [];
  const gone: string[] = [];
  const came: string[] = [];
  const settle = () => {
    const both = Math.min(gone.length, came.length);
    for (let at = 0; at < both; at += 1) lines.push(changed(gone[at] ?? '', came[at] ?? ''));
    for (const text of gone.slice(both)) lines.push({ kind: 'removed', pieces: [{ kind: 'removed', text }] });
    for (const text of came.slice(both)) lines.push({ kind: 'added', pieces: [{ kind: 'added', text }] });
    gone.length = 0;
    came.length = 0;
  };
  for (const { kind, text } of compare(before, after)) {
    if (kind === 'removed') gone.push(text);
    else if (kind === 'added') came.push(text);
    else {
      settle();
      lines.push({ kind: 'same', pieces: [{ kind: 'same', text }] });
    }
  }
  settle();
  return lines;
}

function changed(before: string, after: string): Line {
  const pieces: Piece[] = [];
  for (const { kind, text } of compare(wordsOf(before), wordsOf(after))) {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  }
  return { kind: 'changed', pieces };
}

const wordsOf = (line: string) => [...words.segment(line)].map((one) => one.segment);

/** The longest common row of parts; what is not in it came or went. Equal beginnings and ends cost nothing. */
function compare(before: readonly string[], after: readonly string[]): Piece[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const same = (text: string): Piece => ({ kind: 'same', text });
  const inner = laid(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...before.slice(0, start).map(same), ...inner, ...before.slice(before.length - end).map(same)];
}

function laid(before: readonly string[], after: readonly string[]): Piece[] {
  const removed = (text: string): Piece => ({ kind: 'removed', text });
  const added = (text: string): Piece => ({ kind: 'added', text });
  if (before.length * after.length > mostCells || before.length === 0 || after.length === 0)
    return [...before.map(removed), ...after.map(added)];
  const width = after.length + 1;
  const length = lengthsOf(before, after, width);
  const pieces: Piece[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [gone, came] = [before[one], after[other]];
    if (gone !== undefined && gone === came) {
      pieces.push({ kind: 'same', text: gone });
      [one, other] = [one + 1, other + 1];
    } else if (
      gone !== undefined &&
      (came === undefined ||
        (length[(one + 1) * width + other] ?? 0) >= (length[one * width + other + 1] ?? 0))
    ) {
      pieces.push(removed(gone));
      one += 1;
    } else {
      pieces.push(added(came ?? ''));
      other += 1;
    }
  }
  return pieces;
}

/** For each pair of places how long the longest common row from there on is. */
function lengthsOf(before: readonly string[], after: readonly string[], width: number): Uint32Array {
  const length = new Uint32Array((before.length + 1) * width);
  for (let one = before.length - 1; one >= 0; one -= 1)
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const at = one * width + other;
      length[at] =
        before[one] === after[other]
          ? (length[at + width + 1] ?? 0) + 1
          : Math.max(length[at + width] ?? 0, length[at + 1] ?? 0);
    }
  return length;
}
