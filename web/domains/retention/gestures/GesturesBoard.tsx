import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../team/use-me.ts';
import css from '../retention.module.css';
import { gesturesQuery, gestureTermsQuery } from './api.ts';
import { EffectPanel } from './EffectPanel.tsx';
import { KindsPanel } from './KindsPanel.tsx';
import { LatelyPanel } from './LatelyPanel.tsx';
import { SuggestedPanel } from './SuggestedPanel.tsx';
import { GestureTermsPanel } from './TermsPanel.tsx';

/** Occasions to be kind, what became of the last ones, and what came after. */
export function GesturesBoard() {
  const { data: board } = useQuery(gesturesQuery);
  const { data: terms } = useQuery(gestureTermsQuery);
  if (!board || !terms) return null;
  return (
    <>
      <SuggestedPanel board={board} currency={terms.currency} />
      <div className={css.two}>
        <LatelyPanel board={board} currency={terms.currency} />
        <EffectPanel />
      </div>
    </>
  );
}

/** What is given, for what, and what a month may cost; whoever leads may change it. */
export function GestureSettings() {
  const mayWrite = useMay('retention:write');
  const { data: terms } = useQuery({ ...gestureTermsQuery, enabled: mayWrite });
  if (!mayWrite || !terms) return null;
  return (
    <div className={css.two}>
      <KindsPanel terms={terms} />
      <GestureTermsPanel terms={terms} />
    </div>
  );
}
