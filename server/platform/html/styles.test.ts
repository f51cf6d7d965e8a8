import { expect, test } from 'vitest';
import { sanitiseHtml } from './sanitise.ts';

const styleOf = (style: string) =>
  /style="([^"]*)"/.exec(sanitiseHtml(`<p style="${style}">x</p>`))?.[1] ?? null;

test.each([
  'color:#ff0000',
  'background-color:rgb(1, 2, 3)',
  'font-size:11.0pt',
  'font-weight:bold',
  'text-align:center',
  'margin:0 auto',
  'margin:0cm 0cm 8.0pt',
  'padding:5px 10px',
  'border:1px solid #cccccc',
  'width:100%',
  'line-height:1.5',
])('keeps %s', (style) => {
  expect(styleOf(style)).toBe(style);
});

test.each([
  'position:fixed',
  'z-index:9',
  'background:url(x)',
  'background-image:url(https://x.example)',
  'width:expression(1)',
  'behavior:url(x.htc)',
  'margin:-500px',
  'margin-top:-500px',
  'opacity:0',
  'display:none',
  'width:99999px',
  'color:var(--x)',
  'font-family:url(x)',
  'content:&quot;x&quot;',
  'transform:scale(9)',
])('drops %s', (style) => {
  expect(styleOf(style)).toBeNull();
});
