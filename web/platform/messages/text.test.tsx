import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LanguageProvider, sayer, textOf, useNumber } from './text.tsx';

const en = {
  'greet.one': 'Hello {name}',
  'greet.count': '{count, plural, one {# mail} other {# mails}}',
} as const;
const useText = textOf<typeof en>();

function Greeting() {
  const say = useText();
  const number = useNumber();
  return (
    <p>{`${say('greet.one', { name: 'Rina' })}, ${say('greet.count', { count: 2 })}, ${number(1500)}`}</p>
  );
}

test('a component speaks the language around it', () => {
  const id = { 'greet.one': 'Halo {name}', 'greet.count': '{count, plural, other {# surel}}' };
  const html = renderToString(
    <LanguageProvider language="id" catalogue={id}>
      <Greeting />
    </LanguageProvider>,
  );
  expect(html).toBe('<p>Halo Rina, 2 surel, 1.500</p>');
});

test('a sentence that is missing shows its key and breaks nothing', () => {
  const say = sayer<typeof en>({}, 'en');
  expect(say('greet.one', { name: 'x' })).toBe('greet.one');
});

test('what a sentence needs is what the call must give', () => {
  const say = sayer<typeof en>(en, 'en');
  type Needed = Parameters<typeof say<'greet.one'>>[1];
  const needs: undefined extends Needed ? 'nothing' : keyof Needed = 'name';
  expect(say('greet.one', { [needs]: 'Rina' })).toBe('Hello Rina');
});
