import type { KeyboardEvent } from 'react';
import type { ViewProps } from './view-props.ts';

/** What a key means on a card: arrows go from card to card, with Alt they move the step, Delete removes it. */
export function keyAct(
  event: KeyboardEvent,
  list: HTMLElement | null,
  { content, steps, mayWrite }: ViewProps,
): void {
  const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-step]') : null;
  const key = card?.dataset.step;
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!key || !list) return;
  if (by !== 0 && event.altKey && mayWrite) steps.move(key, by);
  else if (by !== 0)
    focusCard(list, content.steps[content.steps.findIndex((one) => one.key === key) + by]?.key);
  else if (event.key === 'Delete' && mayWrite) steps.remove(key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function focusCard(list: HTMLElement, key: string | undefined): void {
  const cards = list.querySelectorAll<HTMLElement>('[data-step]');
  [...cards].find((one) => one.dataset.step === key)?.focus();
}
