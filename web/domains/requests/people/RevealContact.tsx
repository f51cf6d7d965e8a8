import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { call } from '../../../platform/client/call.ts';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../../team/rights/text.ts';
import { useMay } from '../../team/use-me.ts';

interface Address {
  kind: string;
  value: string;
}

/** The customer's addresses for whoever sees them masked: shown when asked for, and the look is noted. */
export function RevealContact({ requestId }: { requestId: string }) {
  const say = useText();
  const words = useWords();
  const mayReveal = useMay('requests:reveal');
  const [shown, setShown] = useState<{ requestId: string; addresses: Address[] } | null>(null);
  const reveal = async () => {
    try {
      const path = `/requests/${requestId}/contact-reveals`;
      setShown({ requestId, ...(await call<{ addresses: Address[] }>('POST', path)) });
    } catch (error) {
      tellError(error, words);
    }
  };
  if (!mayReveal) return null;
  if (shown?.requestId === requestId)
    return (
      <ul>
        {shown.addresses.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>{value}</li>
        ))}
      </ul>
    );
  return (
    <div className="col">
      <Button small icon="eye" onClick={() => void reveal()}>
        {say('rights.reveal')}
      </Button>
      <small className="dim">{say('rights.reveal.text')}</small>
    </div>
  );
}
