import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '../../../../design/Button.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { Notice } from '../../../../design/states/Notice.tsx';
import { revealSession, sessionQuery } from '../../../../domains/quality/api.ts';
import { AgreementTable } from '../../../../domains/quality/board/AgreementPanel.tsx';
import css from '../../../../domains/quality/quality.module.css';
import { SessionUnit } from '../../../../domains/quality/review/SessionUnits.tsx';
import { useText } from '../../../../domains/quality/text.ts';
import type { Session } from '../../../../domains/quality/types.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { Loaded } from '../../../../platform/client/Loaded.tsx';
import { useActs } from '../../../../platform/undo/use-acts.ts';

/** A calibration: hidden until it is shown to all at once, then compared, talked over and agreed. */
export function SessionScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return <Loaded of={useQuery(sessionQuery(id))}>{(session) => <Calibration session={session} />}</Loaded>;
}

function Calibration({ session }: { session: Session }) {
  const say = useText();
  const { busy, press } = useActs('quality');
  const mayReveal = useMay('quality:write');
  const isWhole = session.reviewers.every(({ asked, given }) => asked === given);
  const reveal = !session.revealedAt && mayReveal && (
    <Button icon="eye" kind="primary" busy={busy} onClick={() => press(() => revealSession(session.id))}>
      {say('quality.sessions.reveal')}
    </Button>
  );
  return (
    <Page title={session.title} beside={reveal}>
      {!session.revealedAt && (
        <div className={css.above}>
          <Notice tone="plain">{say(isWhole ? 'quality.sessions.ready' : 'quality.sessions.hidden')}</Notice>
        </div>
      )}
      <Panel title={say('quality.reviewers')}>
        <ul className={css.list}>
          {session.reviewers.map(({ id, name, given, asked }) => (
            <li key={id} className={css.row}>
              <span className="grow">{name}</span>
              <span className="dim t12">{say('quality.sessions.progress', { given, asked })}</span>
            </li>
          ))}
        </ul>
      </Panel>
      {session.agreement && (
        <Panel title={say('quality.agreement')} meta={say('quality.agreement.text')}>
          <AgreementTable criteria={session.agreement.criteria} content={session.card.content} />
        </Panel>
      )}
      {session.units.map((unit) => (
        <SessionUnit key={unit.id} session={session} unit={unit} />
      ))}
    </Page>
  );
}
