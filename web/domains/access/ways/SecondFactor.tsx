import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { beginSecondFactor, ownSignInQuery, removeSecondFactor, renewCodes } from './api.ts';
import { CodesDialog } from './CodesDialog.tsx';
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
  const end = () =>
    attempt(async () => {
      await removeSecondFactor();
      tell({ icon: 'check', text: say('ways.factor.ended') });
      await renewed();
    });
  const renew = () =>
    attempt(async () => {
      setCodes((await renewCodes()).recoveryCodes);
      await renewed();
    });
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
          {factor.isOn && <Button onClick={() => void renew()}>{say('ways.codes.new')}</Button>}
          {factor.isOn && (
            <Button kind="danger" onClick={() => void end()}>
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
      {codes && <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Panel>
  );
}
