import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Notice } from '../../../../design/states/Notice.tsx';
import { enterByLink } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useOnce } from '../../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { CodeStep } from './CodeStep.tsx';
import { Door } from './Door.tsx';
import css from './doors.module.css';
import { land } from './land.ts';
import { useSecretOfLink } from './secret-of-link.ts';

/** The link of a mail. It is used by a press, not by looking: programs that look into mails open links too. */
export function LinkScreen() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const token = useSecretOfLink();
  const { busy, once } = useOnce();
  const [error, setError] = useState<unknown>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const enter = async () => {
    try {
      const entered = await enterByLink(token);
      if ('needs' in entered) setNeedsCode(true);
      else land(client, null);
    } catch (failure) {
      setError(failure);
    }
  };
  if (needsCode) return <CodeStep />;
  return (
    <Door title={say('door.link')} text={say('door.link.text')}>
      <div className={css.form}>
        {error !== null && <Notice tone="breach">{sentenceOf(error, words)}</Notice>}
        <Button kind="primary" big wide busy={busy} onClick={() => void once(enter)}>
          {say('door.signIn')}
        </Button>
        <a className="link" href="/sign-in">
          {say('door.toSignIn')}
        </a>
      </div>
    </Door>
  );
}
