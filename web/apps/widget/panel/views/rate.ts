import type { Context } from '../../types.ts';
import { h } from '../dom.ts';
import { faceOf, icon } from '../icons.ts';
import type { Words } from '../words.ts';

/** How it was: one of five faces, and words if there are any. What did not arrive stays, to be sent again. */
export function rateView(
  context: Context,
  words: Words,
  { done, back }: { done(score: number, said: string): Promise<boolean>; back(): void },
) {
  let score = 0;
  const send = h('button', { class: 'btn grow', type: 'submit', disabled: true }, words.send);
  const faces = [1, 2, 3, 4, 5].map((value) =>
    h(
      'button',
      {
        ...{ class: 'face', 'aria-label': words.scores[value - 1], 'aria-pressed': 'false' },
        onclick() {
          score = value;
          for (const [at, one] of faces.entries()) one.setAttribute('aria-pressed', String(at + 1 === value));
          send.disabled = false;
        },
      },
      faceOf(value),
    ),
  );
  const said = h('textarea', { class: 'in', rows: 3, maxlength: 2000 });
  const fault = h('p', { class: 'bad', role: 'alert' });
  const tell = async () => {
    send.disabled = true;
    fault.textContent = '';
    if (await done(score, said.value.trim())) return;
    fault.textContent = words.refused;
    send.textContent = words.again;
    send.disabled = false;
  };
  const form = h(
    'form',
    {
      class: 'sheet',
      onsubmit(event) {
        event.preventDefault();
        if (score > 0) void tell();
      },
    },
    h('h2', {}, words.rate),
    h('p', { class: 'dim' }, words.rateHint),
    h('div', { class: 'faces', role: 'group', 'aria-label': words.rate }, ...faces),
    h(
      'div',
      { class: 'ends', 'aria-hidden': 'true' },
      h('span', {}, words.scores[0] ?? ''),
      h('span', {}, words.scores[4] ?? ''),
    ),
    h('label', {}, words.better, said),
    fault,
    h('div', { class: 'row' }, send, h('button', { class: 'btn quiet', onclick: back }, words.skip)),
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
