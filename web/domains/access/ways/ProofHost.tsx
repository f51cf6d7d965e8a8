import { lazy, Suspense, useEffect } from 'react';
import { AboveSlot, showAbove } from '../../../design/layers/Above.tsx';
import { onProofNeeded } from '../../../platform/client/proof.ts';

const ProofDialog = lazy(() => import('./ProofDialog.tsx').then((m) => ({ default: m.ProofDialog })));

/**
 * Wherever the server asks for a fresh proof of who is there, the person gives it here and what they were doing goes
 * on; no screen knows which of its acts are dangerous.
 */
export function ProofHost() {
  useEffect(
    () =>
      onProofNeeded(
        () =>
          new Promise<boolean>((answered) => {
            const end = (isProved: boolean) => {
              showAbove(null);
              answered(isProved);
            };
            showAbove(
              <Suspense>
                <ProofDialog onProved={() => end(true)} onClose={() => end(false)} />
              </Suspense>,
            );
          }),
      ),
    [],
  );
  return <AboveSlot />;
}
