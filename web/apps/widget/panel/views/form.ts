import type { About, Context } from '../../types.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import type { Words } from '../words.ts';

/** What is asked before the first words, where the settings want it. */
export function formView(
  context: Context,
  words: Words,
  { done, back }: { done(about: About): void; back(): void },
) {
  const { asks } = context.face;
  const name = h('input', {
    class: 'in',
    name: 'name',
    autocomplete: 'name',
    maxlength: 200,
    required: true,
  });
  const email = h('input', {
    class: 'in',
    type: 'email',
    name: 'email',
    autocomplete: 'email',
    maxlength: 320,
    required: true,
  });
  const form = h(
    'form',
    {
      class: 'sheet',
      onsubmit(event) {
        event.preventDefault();
        done({ name: name.value.trim(), ...(asks === 'email' ? { email: email.value.trim() } : {}) });
      },
    },
    h('h2', {}, words.before),
    h('p', { class: 'dim' }, words.beforeHint),
    h('label', {}, words.name, name),
    asks === 'email' && h('label', {}, words.email, email),
    h('button', { class: 'btn', type: 'submit' }, words.begin),
  );
  return h(
    'div',
    { class: 'view' },
    h(
      'header',
      { class: 'top' },
      h('button', { class: 'x', 'aria-label': words.back, onclick: back }, icon('back')),
      h('span', { class: 'grow' }),
      h('button', { class: 'x', 'aria-label': words.close, onclick: context.close }, icon('close')),
    ),
    form,
  );
}
