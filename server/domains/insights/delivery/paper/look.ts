/**
 * The colours of a paper: the light ones of the design's tokens, as a printer and a picture know them. A test holds each against
 * `web/design/tokens.css`.
 */
export const look = {
  ink: '#251f1b',
  'ink-2': '#4e4843',
  'ink-3': '#6c6660',
  line: '#e6e3e0',
  'c-grid': '#e7e6e3',
  accent: '#066168',
  soga: '#954f27',
  'c-3': '#847f7a',
  kept: '#348c5a',
  soon: '#d98a29',
  breach: '#d0322f',
  'h-0': '#f5f3f0',
  'h-1': '#d8ebea',
  'h-2': '#b4dad9',
  'h-3': '#83bdbe',
  'h-4': '#4c979b',
  'h-5': '#0c666c',
} as const;

/** How the parts of a split are told apart, in this order: by colour, and from the fifth on by broken lines too. */
export const kinds = [
  { colour: look.accent, dash: 'solid' },
  { colour: look.soga, dash: 'solid' },
  { colour: look['c-3'], dash: 'solid' },
  { colour: look.kept, dash: 'solid' },
  { colour: look.soon, dash: 'dashed' },
  { colour: look.accent, dash: 'dashed' },
  { colour: look.soga, dash: 'dashed' },
  { colour: look['c-3'], dash: 'dashed' },
] as const;

/** Of amounts, from few to many. */
export const amounts = [look['h-0'], look['h-1'], look['h-2'], look['h-3'], look['h-4'], look['h-5']];
