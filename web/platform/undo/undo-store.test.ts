import { expect, test } from 'vitest';
import { createUndoStore } from './undo-store.ts';

function storeAt(start: number) {
  const clock = { now: start };
  return { clock, store: createUndoStore(() => clock.now) };
}

test('what was done can be taken back, the newest first', () => {
  const { store } = storeAt(0);
  const undone: string[] = [];
  store.tell({ text: 'Solved R-1', icon: 'check', seconds: 10, undo: () => undone.push('R-1') });
  store.tell({ text: 'Solved R-2', icon: 'check', seconds: 10, undo: () => undone.push('R-2') });
  expect(store.undoLast()).toBe(true);
  expect(store.undoLast()).toBe(true);
  expect(store.undoLast()).toBe(false);
  expect(undone).toEqual(['R-2', 'R-1']);
});

test('a word without a way back does not stand in the way of one that has it', () => {
  const { store } = storeAt(0);
  let undone = false;
  store.tell({
    text: 'Solved',
    icon: 'check',
    undo: () => {
      undone = true;
    },
  });
  store.tell({ text: 'Copied', icon: 'copy' });
  store.undoLast();
  expect(undone).toBe(true);
});

test('after its seconds it is gone', () => {
  const { clock, store } = storeAt(1000);
  store.tell({ text: 'Reply', icon: 'send', seconds: 10, undo: () => {} });
  clock.now = 10_999;
  store.sweep();
  expect(store.read()).toHaveLength(1);
  clock.now = 11_000;
  store.sweep();
  expect(store.read()).toEqual([]);
});

test('those who look are told of each change, until they look away', () => {
  const { store } = storeAt(0);
  let told = 0;
  const away = store.subscribe(() => {
    told++;
  });
  const id = store.tell({ text: 'Saved', icon: 'check' });
  store.dismiss(id);
  away();
  store.tell({ text: 'Saved', icon: 'check' });
  expect(told).toBe(2);
});

test('at most four are kept', () => {
  const { store } = storeAt(0);
  for (let n = 0; n < 9; n++) store.tell({ text: String(n), icon: 'check' });
  expect(store.read().map((one) => one.text)).toEqual(['5', '6', '7', '8']);
});
