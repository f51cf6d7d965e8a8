import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { ownSignInQuery } from './api.ts';
import { Passkeys } from './Passkeys.tsx';
import { Passwords } from './Passwords.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';
import { useText } from './text.ts';

/** How I sign in, and where I am signed in. */
export function OwnWays() {
  const say = useText();
  const words = useWords();
  const { data: own } = useQuery(ownSignInQuery);
  if (!own)
    return (
      <Panel title={say('ways.title')}>
        <Skeleton rows={4} shape="lines" label={words('word.loading')} />
      </Panel>
    );
  return (
    <>
      <Passwords hasPassword={own.hasPassword} />
      <SecondFactor factor={own.secondFactor} />
      <Passkeys passkeys={own.passkeys} />
      <Sessions sessions={own.sessions} />
    </>
  );
}
