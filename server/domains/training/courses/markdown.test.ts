import { expect, test } from 'vitest';
import { examples } from '../examples/index.ts';
import { contentInput } from '../rules/content.ts';
import { faultsOf, gapsOf } from '../rules/faults.ts';
import { checkedContent } from './course-row.ts';
import { fromMarkdown } from './from-markdown.ts';
import { toMarkdown } from './to-markdown.ts';

const read = (text: string) => {
  const found = fromMarkdown(text, () => true);
  if ('fault' in found) throw new Error(JSON.stringify(found.fault));
  return found.content;
};

test.each(examples.map((one) => [one.names.en, one] as const))(
  '%s can be taken to its end in three languages, and is carried out and in without loss',
  (_name, content) => {
    expect(faultsOf(content)).toEqual([]);
    expect(gapsOf(content)).toEqual([]);
    expect(checkedContent(read(toMarkdown(content)))).toEqual(checkedContent(content));
  },
);

test('boxes, films, pictures and headings of a lesson come back as they were', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
  const fileId = '0198a6c0-0000-7000-8000-000000000001';
  const doc = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [text('Smaller')] },
      { type: 'callout', attrs: { kind: 'tip' }, content: [paragraph('Smile.')] },
      { type: 'video', attrs: { url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' } },
      { type: 'image', attrs: { fileId, alt: 'A card' } },
      { type: 'codeBlock', attrs: { language: null }, content: [text('## lesson · not')] },
    ],
  };
  const content = contentInput.parse({
    names: { en: 'All' },
    lessons: [{ key: 'one', title: { en: 'One' }, bodies: { en: doc } }],
  });
  expect(checkedContent(read(toMarkdown(content)))).toEqual(checkedContent(content));
  const elsewhere = fromMarkdown(toMarkdown(content), () => false);
  expect(JSON.stringify(elsewhere)).not.toContain(fileId);
});

test('a course written by hand needs no keys of its options', () => {
  const text = `# course

### en: By hand

## lesson · one

### en: One

Say **hello**.

## question · greet · single

### en: What do you say?

- [ ] Nothing
- [x] Hello

> Hello is kind.
`;
  const content = read(text);
  expect(faultsOf(content)).toEqual([]);
  expect(content.questions[0]).toMatchObject({
    right: ['b'],
    options: [{ key: 'a' }, { key: 'b', title: { en: 'Hello' } }],
    explanation: { en: 'Hello is kind.' },
  });
});

test.each([
  ['# course\n\nwords without a language', 3, 'line-unknown'],
  ['# course\n- minutes: many', 2, 'value-unreadable'],
  ['# course\n\n### en: A\n\n## lesson · Two Words\n', 5, 'part-unreadable'],
  ['# course\n\n## example · one\n- language: "en"', 3, 'part-unreadable'],
  ['', 1, 'nothing-there'],
])('what cannot be read is named by its line', (text, line, code) => {
  expect(fromMarkdown(text, () => true)).toEqual({ fault: { line, code } });
});
