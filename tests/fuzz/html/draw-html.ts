import fc from 'fast-check';
import { hostilePieces } from '../../harness/hostile-html.ts';

const bits = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '"',
    "'",
    '`',
    '=',
    ' ',
    '\n',
    '\t',
    '\f',
    '\0',
    '&',
    '&lt;',
    '&#x3c;',
    '&#60',
    '&quot;',
  ],
  ...[
    '<!--',
    '-->',
    '--!>',
    '<!-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '<!doctype html>',
    '</p>',
    '</b>',
    '</x',
  ],
  ...['<svg>', '</svg>', '<math>', '</math>', '<mtext>', '<mglyph>', '<annotation-xml encoding="text/html">'],
  ...['<style>', '</style>', '<title>', '</title>', '<textarea>', '</textarea>', '<noscript>', '</noscript>'],
  ...[
    '<template>',
    '</template>',
    '<select>',
    '<option>',
    '<selectedcontent>',
    '<table>',
    '<tr>',
    '<td>',
    '<form>',
  ],
  ...[
    '<p',
    '<a',
    '<img',
    '<div',
    '<b',
    '<font',
    ' style="',
    ' href="',
    ' src="',
    ' title="',
    ' alt="',
    ' onerror="',
  ],
  ...[
    '<a href="',
    'javascript:',
    'JAVA\tSCRIPT:',
    'data:text/html,',
    'vbscript:',
    'https://evil.example/',
    'cid:x',
  ],
  ...[
    'color:red',
    'url(',
    ')',
    'expression(',
    ';',
    '\\75 rl(',
    '/*',
    '*/',
    '@import',
    '}',
    '{',
    '\ud800',
    '\u2028',
  ],
  ...['<plaintext>', '<xmp>', '<iframe>', '</iframe>', '<noembed>', '<noframes>', '<listing>', '<p>Halo</p>'],
];

/** HTML made of whole attempts, of pieces of them, and of what confuses readers of HTML. */
export const htmls: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...bits) },
      { weight: 2, arbitrary: fc.constantFrom(...hostilePieces) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...hostilePieces), fc.nat(200)).map(cutOff) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...hostilePieces), fc.nat(200), fc.constantFrom(...bits))
          .map(broken),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...bits), fc.integer({ min: 1, max: 300 })).map(repeated),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 18 },
  )
  .map((pieces) => pieces.join(''));

function cutOff([piece, at]: [string, number]): string {
  return piece.slice(0, at % (piece.length + 1));
}

function broken([piece, at, bit]: [string, number, string]): string {
  const place = at % (piece.length + 1);
  return piece.slice(0, place) + bit + piece.slice(place);
}

function repeated([bit, times]: [string, number]): string {
  return bit.repeat(times);
}
