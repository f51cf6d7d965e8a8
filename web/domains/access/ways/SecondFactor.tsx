import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { beginSecondFactor, ownSignInQuery, removeSecondFactor, renewCodes } from './api.ts';
import { CodesDialog } from './CodesDialog.tsx';
import { LossDialog } from './LossDialog.tsx';
import { SetUpDialog } from './SetUpDialog.tsx';
import { useText } from './text.ts';
import type { OwnSignIn } from './types.ts';

/** The authenticator app: set up by a picture and a first code, turned off, and the codes for when it is lost. */
export function SecondFactor({ factor }: { factor: OwnSignIn['secondFactor'] }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const [begun, setBegun] = useState<{ secret: string; address: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const renewed = () => client.invalidateQueries({ queryKey: ownSignInQuery.queryKey });
  const begin = () => attempt(async () => setBegun(await beginSecondFactor()));
  const [losing, setLosing] = useState<'factor' | 'codes' | null>(null);
  const end = async () => {
    await removeSecondFactor();
    tell({ icon: 'check', text: say('ways.factor.ended') });
    await renewed();
  };
  const renew = async () => {
    setCodes((await renewCodes()).recoveryCodes);
    await renewed();
  };
  return (
    <Panel title={say('ways.factor')}>
      <div className="col">
        <p className="mid">
          {factor.isOn ? say('ways.factor.on', { count: factor.codesLeft }) : say('ways.factor.off')}
        </p>
        <div className="row">
          {!factor.isOn && (
            <Button kind="primary" icon="shield" onClick={() => void begin()}>
              {say('ways.factor.set')}
            </Button>
          )}
          {factor.isOn && <Button onClick={() => setLosing('codes')}>{say('ways.codes.new')}</Button>}
          {factor.isOn && (
            <Button kind="danger" onClick={() => setLosing('factor')}>
              {say('ways.factor.end')}
            </Button>
          )}
        </div>
      </div>
      {begun && (
        <SetUpDialog
          begun={begun}
          onDone={(made) => {
            setBegun(null);
            setCodes(made);
            void renewed();
          }}
          onClose={() => setBegun(null)}
        />
      )}
      {losing === 'factor' && (
        <LossDialog
          title={say('ways.factor.end.ask')}
          text={say('ways.factor.end.text')}
          act={say('ways.factor.end')}
          onAct={end}
          onClose={() => setLosing(null)}
        />
      )}
      {losing === 'codes' && (
        <LossDialog
          title={say('ways.codes.ask')}
          text={say('ways.codes.ask.text')}
          act={say('ways.codes.make')}
          onAct={renew}
          onClose={() => setLosing(null)}
        />
      )}
      {codes && <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Panel>
  );
}
