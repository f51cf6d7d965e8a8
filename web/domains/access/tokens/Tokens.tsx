import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useWords } from '../../../platform/words/index.ts';
import { tokensQuery } from './api.ts';
import { TokenDialog } from './TokenDialog.tsx';
import { TokenLine } from './TokenLine.tsx';
import { useText } from './text.ts';

/** The tokens by which programs come in: made here, shown once, and ended here. */
export function Tokens() {
  const say = useText();
  const words = useWords();
  const { data, error } = useQuery(tokensQuery);
  const [isMaking, setMaking] = useState(false);
  return (
    <Panel
      title={say('tokens.title')}
      end={
        <Button small icon="plus" onClick={() => setMaking(true)}>
          {say('tokens.add')}
        </Button>
      }
    >
      <p className="mid">{say('tokens.text')}</p>
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!data && !error && <Skeleton rows={2} shape="lines" label={words('word.loading')} />}
      {data?.items.length === 0 && (
        <State icon="shield" title={say('tokens.empty')} text={say('tokens.empty.text')} />
      )}
      {data?.items.map((token) => (
        <TokenLine key={token.id} token={token} />
      ))}
      {isMaking && <TokenDialog rooms={data?.rooms ?? []} onClose={() => setMaking(false)} />}
    </Panel>
  );
}
