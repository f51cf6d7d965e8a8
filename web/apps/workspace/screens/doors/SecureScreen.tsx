import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../../design/Button.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { signOut } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import { ownSignInQuery } from '../../../../domains/access/ways/api.ts';
import { SecondFactor } from '../../../../domains/access/ways/SecondFactor.tsx';
import { useSearchWords } from '../../../../platform/router/paths.ts';
import { UndoHost } from '../../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { useText as useApp } from '../../messages/text.ts';
import { Door } from './Door.tsx';
import css from './doors.module.css';
import { land } from './land.ts';

/** Where the workspace asks for a second factor that somebody does not have yet: it is set up before going on. */
export function SecureScreen() {
  const say = useText();
  const app = useApp();
  const words = useWords();
  const client = useQueryClient();
  const { back } = useSearchWords();
  const { data: own } = useQuery(ownSignInQuery);
  const leave = async () => {
    await signOut();
    land(client, null);
  };
  return (
    <Door title={say('door.secure')} text={say('door.secure.text')} wide>
      <div className={css.form}>
        {!own && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
        {own && <SecondFactor factor={own.secondFactor} />}
        {own?.secondFactor.isOn && (
          <Button kind="primary" big wide onClick={() => land(client, back)}>
            {say('door.secure.goOn')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => void leave()}>
          {app('app.signOut')}
        </Button>
      </div>
      <UndoHost />
    </Door>
  );
}
