import type { Grammar } from './grammar/grammar.ts';
import type { Piece } from './pieces.ts';

/** Whether the words around a date commit to it, as far as one can tell from their outside. */
export function isPromised(text: string, piece: Piece, grammar: Grammar): boolean {
  const sentence = around(text, piece, ends);
  if (grammar.conditional.test(sentence.text)) return false;
  const part = partOf(text, piece, grammar, sentence);
  // The part without the date: “may”, “sampai” and the like can stand inside it.
  const before = text.slice(part.start, piece.start);
  const rest = `${before} ${text.slice(piece.end, part.end)}`;
  if (grammar.notBefore.test(before)) return false;
  if (grammar.vetoes.some((veto) => veto.test(rest))) return false;
  if (grammar.commits.test(rest)) return !looksBack(rest, grammar);
  if (grammar.looksBack.test(rest)) return false;
  return isDeadline(text, piece, grammar) || isAlone(sentence.text, piece);
}

/** What is said with a date, up to the next breaks; a date that leads its sentence belongs to what comes after it. */
function partOf(text: string, piece: Piece, { breaks, leads }: Grammar, sentence: Stretch): Stretch {
  const part = around(text, piece, breaks, sentence);
  const before = text.slice(part.start, piece.start).replace(leads, '');
  const isAlone = `${before}${text.slice(piece.end, part.end)}`.trim() === '';
  if (!isAlone || part.end === sentence.end) return part;
  return { ...around(text, { ...piece, end: part.end + 1 }, breaks, sentence), start: part.start };
}

/** Whoever says “will” may look back in the same breath: the commitment has to come without it, or after it. */
function looksBack(rest: string, { commits, looksBack: back }: Grammar): boolean {
  const at = back.exec(rest);
  if (!at) return false;
  const after = rest.slice(at.index + at[0].length);
  return !commits.test(after) && !/\bwill\b|['’]ll\b|\bakan\b|จะ/iu.test(rest);
}

/** A sentence ends at a mark, or a full stop that is followed by a space and no small letter. */
const ends = /[!?\n]|(?<!\b[ap]\.m|\bno|\btgl|น|\.[ก-ฮ])\.(?=\s+(?![a-z\d])|\s*$)/gu;

type Stretch = { text: string; start: number; end: number };

/** The stretch of the text around a piece, up to the next breaks; a question keeps its mark. */
function around(text: string, piece: Piece, breaks: RegExp, within?: Stretch): Stretch {
  let { start, end } = within ?? { start: 0, end: text.length };
  for (const match of text.matchAll(breaks)) {
    const over = match.index + match[0].length;
    if (over <= piece.start) start = Math.max(start, over);
    else if (match.index >= piece.end) {
      end = Math.min(end, match[0] === '?' ? over : match.index);
      break;
    }
  }
  return { text: text.slice(start, end), start, end };
}

function isDeadline(text: string, piece: Piece, { leads, deadlines }: Grammar): boolean {
  const lead = leads.exec(text.slice(0, piece.start))?.[0] ?? '';
  return deadlines.test(lead + text.slice(piece.start, piece.end));
}

/** Little but the date was said: “besok sore ya”. */
function isAlone(sentence: string, piece: Piece): boolean {
  return sentence.trim().length - (piece.end - piece.start) <= 12;
}
