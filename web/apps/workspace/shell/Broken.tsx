import { Button } from '../../../design/Button.tsx';
import { State } from '../../../design/states/State.tsx';
import { signOut } from '../../../domains/access/api.ts';
import { ProblemError, sentenceOf } from '../../../platform/client/problem.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../messages/text.ts';

/** A page that failed: what the server said, or that our own code broke. A provider's person who is not let in now may leave. */
export function Crashed({ error }: { error: unknown }) {
  const say = useText();
  const words = useWords();
  const told = error instanceof ProblemError;
  return (
    <State
      kind={told && error.status === 0 ? 'offline' : 'error'}
      title={told ? words('failed.title') : say('app.crashed')}
      text={told ? sentenceOf(error, words) : say('app.crashed.text')}
    >
      <Button onClick={() => location.reload()}>{say('app.reload')}</Button>
      {told && error.status === 403 && error.code.startsWith('provider-') && (
        <Button onClick={() => void signOut().finally(() => location.assign('/sign-in'))}>
          {say('app.signOut')}
        </Button>
      )}
    </State>
  );
}

/** No page has this address. */
export function NotFound() {
  const say = useText();
  return (
    <State kind="error" icon="search" title={say('app.notFound')} text={say('app.notFound.text')}>
      <a className="link" href="/">
        {say('app.toRequests')}
      </a>
    </State>
  );
}
