import type { WritingState } from '../use-writing.ts';
import { insertWords, withWords } from './canned.ts';

/** Puts words into what is being written: where the cursor is, or before the editor has come at the end. */
export function putWords(state: WritingState, words: string): void {
  if (state.editor && !state.editor.isDestroyed) insertWords(state.editor, words);
  else {
    state.set({ html: withWords(state.html(), words) ?? `${state.html()}${words}` });
    state.setAwake(true);
  }
}
