import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Page } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { State } from '../../../design/states/State.tsx';
import { CustomersNav } from '../../../domains/customers/CustomersNav.tsx';
import { reckonNow, retentionQuery } from '../../../domains/retention/api.ts';
import { AtRiskPanel } from '../../../domains/retention/board/AtRiskPanel.tsx';
import { CohortsPanel } from '../../../domains/retention/board/CohortsPanel.tsx';
import { HeadFigures } from '../../../domains/retention/board/HeadFigures.tsx';
import { LostPanel } from '../../../domains/retention/board/LostPanel.tsx';
import { ModelPanel } from '../../../domains/retention/board/ModelPanel.tsx';
import { MonthsPanel } from '../../../domains/retention/board/MonthsPanel.tsx';
import { NextPanel } from '../../../domains/retention/board/NextPanel.tsx';
import { OffersPanel } from '../../../domains/retention/board/OffersPanel.tsx';
import { TermsPanel } from '../../../domains/retention/board/TermsPanel.tsx';
import { GestureSettings, GesturesBoard } from '../../../domains/retention/gestures/GesturesBoard.tsx';
import css from '../../../domains/retention/retention.module.css';
import { useText } from '../../../domains/retention/text.ts';
import type { Retention } from '../../../domains/retention/types.ts';
import { useDays } from '../../../domains/retention/use-days.ts';
import { useMay } from '../../../domains/team/use-me.ts';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';

/** Who comes back, who may leave, what that costs, and how all of it is foretold. */
export function RetentionScreen() {
  const say = useText();
  const retention = useQuery(retentionQuery);
  return (
    <Page title={say('staying.title')} beside={<ReckonButton />}>
      <CustomersNav here="staying" />
      <Loaded of={retention} rows={8}>
        {(found) => <Board retention={found} />}
      </Loaded>
    </Page>
  );
}

function Board({ retention }: { retention: Retention }) {
  const say = useText();
  const days = useDays();
  const mayWrite = useMay('retention:write');
  const { reckoned, currency } = retention;
  if (!reckoned || reckoned.customers === 0)
    return (
      <>
        {reckoned && reckoned.leftOut > 0 ? (
          <Notice tone="soon">{say('staying.leftOut', { count: reckoned.leftOut })}</Notice>
        ) : (
          <State icon="repeat" title={say('staying.none')} text={say('staying.none.text')} />
        )}
        <GesturesBoard />
        <GestureSettings />
        {mayWrite && <TermsPanel />}
      </>
    );
  return (
    <>
      <p className={`dim t13 ${css.until}`}>{say('staying.text', { date: days.day(reckoned.until) })}</p>
      {reckoned.leftOut > 0 && (
        <Notice tone="soon">{say('staying.leftOut', { count: reckoned.leftOut })}</Notice>
      )}
      <HeadFigures reckoned={reckoned} currency={currency} />
      <AtRiskPanel currency={currency} />
      <GesturesBoard />
      <LostPanel reckoned={reckoned} currency={currency} />
      <div className={css.two}>
        <MonthsPanel reckoned={reckoned} currency={currency} />
        <NextPanel reckoned={reckoned} />
      </div>
      <CohortsPanel reckoned={reckoned} />
      <div className={css.two}>
        <ModelPanel reckoned={reckoned} />
        <OffersPanel retention={retention} />
      </div>
      <GestureSettings />
      {mayWrite && <TermsPanel />}
    </>
  );
}

/** How often is looked whether it is done, and for how long, in milliseconds. */
const every = 2_000;
const patience = 120_000;

function ReckonButton() {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const mayWrite = useMay('retention:write');
  if (!mayWrite) return null;
  const reckon = async () => {
    const before = client.getQueryData(retentionQuery.queryKey)?.reckoned?.fittedAt;
    if (!(await attempt(reckonNow))) return;
    tell({ icon: 'clock', text: say('staying.reckoning') });
    const end = Date.now() + patience;
    const isDone = () => client.getQueryData(retentionQuery.queryKey)?.reckoned?.fittedAt !== before;
    while (!isDone() && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, every));
      await client.invalidateQueries({ queryKey: ['retention'] });
    }
  };
  return (
    <Button busy={busy} onClick={() => void once(reckon)}>
      {say('staying.reckon')}
    </Button>
  );
}
