const paths = {
  back: 'M13.25 8h-10M7 4.25 3.25 8 7 11.75',
  up: 'M8 13.25v-10M4.25 7 8 3.25 11.75 7',
  attach:
    'm13 7.6-5.1 5.05a3.2 3.2 0 0 1-4.55-4.5l5.3-5.25a2.15 2.15 0 0 1 3.05 3.05l-5.2 5.15a1.1 1.1 0 0 1-1.55-1.55L9.6 4.9',
  book: 'M8 4.25C6.75 3.1 4.75 2.75 2.25 2.75v9.5c2.5 0 4.5.35 5.75 1.5 1.25-1.15 3.25-1.5 5.75-1.5v-9.5c-2.5 0-4.5.35-5.75 1.5ZM8 4.25v9.5',
  chat: 'M2 4.25a1.5 1.5 0 0 1 1.5-1.5h9a1.5 1.5 0 0 1 1.5 1.5v5.5a1.5 1.5 0 0 1-1.5 1.5H7.75L4.75 13.5v-2.25H3.5A1.5 1.5 0 0 1 2 9.75Z',
  home: 'M2.5 7 8 2.5 13.5 7v5.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1ZM6.25 13.5V9.25h3.5v4.25',
  right: 'm6.25 4.25 3.75 3.75-3.75 3.75',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Zm-1.1 3.4 3.35 3.35',
  info: 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0ZM8 7.25v4M8 4.75v.01',
  warn: 'M8 2.5 14.25 13.25H1.75ZM8 6.5v3M8 11.4v.01',
  send: 'M13.75 2.25 7 9M13.75 2.25 9.6 13.75 7 9 2.25 6.4Z',
  close: 'm4 4 8 8M12 4l-8 8',
};

const faces = [
  'M8 16.5c1.6-2.8 6.4-2.8 8 0',
  'M8.75 16c1.4-1.3 5.1-1.3 6.5 0',
  'M8.75 15.25h6.5',
  'M8.5 14.4c1.4 1.6 5.6 1.6 7 0',
  'M7.75 13.75c1.6 4 6.9 4 8.5 0Z',
];

/** A line drawing of the widget. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  return draw(16, paths[name], '1.25');
}

/** A face for a score from 1 to 5. */
export function faceOf(score: number): SVGSVGElement {
  return draw(
    24,
    `M21.25 12a9.25 9.25 0 1 1-18.5 0 9.25 9.25 0 0 1 18.5 0ZM9.2 9.3v.5M14.8 9.3v.5${faces[score - 1] ?? ''}`,
    '1.5',
  );
}

/** The pattern of kawung that lies on the head of the panel. */
export function kawung(): SVGSVGElement {
  const leaf =
    'M28 28C18 26 8 18 2 2c16 6 24 16 26 26ZM28 28C30 18 38 8 54 2c-6 16-16 24-26 26ZM28 28c10 2 20 10 26 26-16-6-24-16-26-26ZM28 28C26 38 18 48 2 54c6-16 16-24 26-26Z';
  const made = make('svg', { class: 'kawung', 'aria-hidden': 'true' });
  const pattern = make('pattern', { id: 'k', width: '56', height: '56', patternUnits: 'userSpaceOnUse' });
  pattern.append(make('path', { d: leaf, fill: 'none', stroke: 'currentColor' }));
  made.append(pattern, make('rect', { width: '100%', height: '100%', fill: 'url(#k)' }));
  return made as SVGSVGElement;
}

function draw(size: number, d: string, width: string): SVGSVGElement {
  const look = {
    viewBox: `0 0 ${size} ${size}`,
    class: 'i',
    fill: 'none',
    stroke: 'currentColor',
    'aria-hidden': 'true',
  };
  const made = make('svg', look);
  made.append(
    make('path', { d, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  );
  return made as SVGSVGElement;
}

function make(tag: string, look: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(look)) made.setAttribute(name, value);
  return made;
}
