/** What a sentence holds beside words: its values, the values it counts by, and the marks round its parts. */
export interface Template {
  readonly values: readonly string[];
  readonly plurals: Readonly<Record<string, readonly string[]>>;
  readonly tags: readonly string[];
  /** The words alone, each branch of a plural on its own. */
  readonly words: string;
  readonly balanced: boolean;
}

/** Takes a sentence with `{name}`, `{count, plural, one {# …} other {# …}}` and `<b>…</b>` apart. */
export function readTemplate(sentence: string): Template {
  const tags = [...sentence.matchAll(/<\/?([a-z][\w-]*)\/?>/gi)].map(([tag]) => tag).sort();
  const parts = takeApart(sentence.replace(/<\/?[a-z][\w-]*\/?>/gi, ' '));
  return { ...parts, values: [...new Set(parts.values)].sort(), tags };
}

type Parts = Omit<Template, 'tags'>;

function takeApart(text: string): Parts {
  const open = text.indexOf('{');
  if (open < 0) return { values: [], plurals: {}, words: text, balanced: !text.includes('}') };
  const close = closingBrace(text, open);
  if (close < 0) return { values: [], plurals: {}, words: text, balanced: false };
  return join(
    { values: [], plurals: {}, words: text.slice(0, open), balanced: !text.slice(0, open).includes('}') },
    placeholder(text.slice(open + 1, close)),
    takeApart(text.slice(close + 1)),
  );
}

function placeholder(inside: string): Parts {
  const [name = '', kind = '', ...rest] = inside.split(',');
  if (!/^(plural|select|selectordinal)$/.test(kind.trim())) {
    return { values: [name.trim()], plurals: {}, words: ' ', balanced: true };
  }
  const branches = branchesOf(rest.join(','));
  const inner = branches.map(([, text]) => takeApart(text.replaceAll('#', ' ')));
  const own: Parts = {
    values: [name.trim()],
    plurals: { [name.trim()]: branches.map(([branch]) => branch).sort() },
    words: ' ',
    balanced: true,
  };
  return join(own, ...inner.map((part) => ({ ...part, words: `${part.words} ` })));
}

function branchesOf(text: string): [string, string][] {
  const open = text.indexOf('{');
  const close = closingBrace(text, open);
  if (open < 0 || close < 0) return [];
  return [[text.slice(0, open).trim(), text.slice(open + 1, close)], ...branchesOf(text.slice(close + 1))];
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = Math.max(open, 0); at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function join(...parts: readonly Parts[]): Parts {
  return {
    values: parts.flatMap(({ values }) => values),
    plurals: Object.assign({}, ...parts.map(({ plurals }) => plurals)),
    words: parts.map(({ words }) => words).join(''),
    balanced: parts.every(({ balanced }) => balanced),
  };
}
