import { useState } from 'react';
import { MenuItem } from '../../../design/layers/Menu.tsx';
import { keysOf, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { useMay } from '../../team/use-me.ts';
import type { RequestItem } from '../types.ts';
import { AskDialog } from './AskDialog.tsx';
import { useText } from './text.ts';

/** Asking another team, by menu or by key: the entry of the menu, and the dialog beside it. */
export function useAskItem(request: RequestItem) {
  const say = useText();
  const [asking, setAsking] = useState(false);
  const isDone = request.status === 'solved' || request.status === 'closed';
  const mayAsk = useMay('requests:write') && !request.isInner && !isDone;
  useAct('request.inside', () => setAsking(true), mayAsk);
  const item = mayAsk && (
    <MenuItem icon="people" keys={keysOf('request.inside')} onClick={() => setAsking(true)}>
      {say('inside.ask')}
    </MenuItem>
  );
  return { item, dialog: <AskDialog request={request} open={asking} onClose={() => setAsking(false)} /> };
}
