import { useState } from 'react';
import { keysOf, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import type { Act } from '../../../platform/keyboard/keymap.ts';

/** Opens and closes a picker by its key as well as by its button. */
export function usePickerKey(act: Act) {
  const [open, setOpen] = useState(false);
  useAct(act, () => setOpen(true));
  return { open, onOpenChange: setOpen, keys: keysOf(act) };
}
