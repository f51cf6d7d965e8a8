const LENGTH = String.raw`-?(?:\d{1,5}(?:\.\d{1,6})?|\.\d{1,6})(?:px|pt|pc|em|rem|ex|ch|cm|mm|in|%)?`;
const WORD = '[a-z]{1,20}(?:-[a-z]{1,20}){0,3}';
const COLOUR = String.raw`(?:#[0-9a-f]{3,8}|${WORD}|(?:rgb|hsl)a?\([\d\s.,%/]{1,40}\))`;
const ONE = `(?:${LENGTH}|${COLOUR})`;
const positive = (pattern: string) => new RegExp(`^${pattern}$`, 'i');

const COLOURS = [positive(COLOUR)];
const LENGTHS = [positive(`(?:${LENGTH}|auto|none|normal)(?: (?:${LENGTH}|auto)){0,3}`)];
/** A size may not be negative nor cover the screen: a text could be laid over our own buttons. */
const SIZES = [positive(String.raw`(?:\d{1,4}(?:\.\d{1,6})?(?:px|pt|em|%|cm|mm|in)?|auto|none)`)];
const PADDINGS = [
  positive(
    String.raw`\d{1,3}(?:\.\d{1,6})?(?:px|pt|em|ex|cm|mm|in|%)?(?: \d{1,3}(?:\.\d{1,6})?(?:px|pt|em|ex|cm|mm|in|%)?){0,3}`,
  ),
];
const MARGINS = [
  positive(`(?:auto|0|${PADDINGS[0]?.source.slice(1, -1)})`),
  positive(
    String.raw`(?:auto|\d{1,3}(?:\.\d{1,6})?(?:px|pt|em|ex|cm|mm|in|%)?)(?: (?:auto|\d{1,3}(?:\.\d{1,6})?(?:px|pt|em|ex|cm|mm|in|%)?)){0,3}`,
  ),
];
const WORDS = [positive(WORD)];
const BORDERS = [positive(`${ONE}(?: ${ONE}){0,3}`)];
const FONTS = [
  /^(?:[\w\u0080-\uFFFF .-]{1,60}|"[\w\u0080-\uFFFF .-]{1,60}"|'[\w\u0080-\uFFFF .-]{1,60}')(?:, ?(?:[\w\u0080-\uFFFF .-]{1,60}|"[\w\u0080-\uFFFF .-]{1,60}"|'[\w\u0080-\uFFFF .-]{1,60}')){0,12}$/,
];

/** Style properties that only dress words, with what their values may look like: no url(), no expression(), no place. */
export const ALLOWED_STYLES: Record<string, RegExp[]> = {
  color: COLOURS,
  'background-color': COLOURS,
  background: COLOURS,
  'font-family': FONTS,
  'font-size': [...SIZES, ...WORDS],
  'font-weight': [/^(?:[1-9]00|bold|bolder|normal|lighter)$/i],
  'font-style': WORDS,
  'text-align': WORDS,
  'text-decoration': WORDS,
  'text-transform': WORDS,
  'vertical-align': [...WORDS, ...PADDINGS],
  'white-space': [/^(?:normal|nowrap|pre|pre-wrap|pre-line)$/i],
  'line-height': [positive(String.raw`(?:\d{1,3}(?:\.\d{1,6})?(?:px|pt|em|%)?|normal)`)],
  'letter-spacing': LENGTHS,
  width: SIZES,
  'max-width': SIZES,
  'min-width': SIZES,
  height: SIZES,
  padding: PADDINGS,
  margin: MARGINS,
  border: BORDERS,
  'border-collapse': WORDS,
  'border-spacing': PADDINGS,
  'border-style': WORDS,
  'border-width': PADDINGS,
  'border-color': COLOURS,
  'border-radius': PADDINGS,
  'list-style-type': WORDS,
  direction: [/^(?:ltr|rtl)$/i],
  ...sides('padding-%', PADDINGS),
  ...sides('margin-%', MARGINS),
  ...sides('border-%', BORDERS),
};

function sides(pattern: string, values: RegExp[]): Record<string, RegExp[]> {
  return Object.fromEntries(
    ['top', 'right', 'bottom', 'left'].map((side) => [pattern.replace('%', side), values]),
  );
}
