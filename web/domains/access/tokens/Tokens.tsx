import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import lines from '../../../design/forms/lines.module.css';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates, useSpoken } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { revokeToken, type Token, tokensQuery } from './api.ts';
import { TokenDialog } from './TokenDialog.tsx';
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
        <Line key={token.id} token={token} />
      ))}
      {isMaking && <TokenDialog rooms={data?.rooms ?? []} onClose={() => setMaking(false)} />}
    </Panel>
  );
}

function Line({ token }: { token: Token }) {
  const say = useText();
  const dates = useDates();
  const client = useQueryClient();
  const attempt = useAttempt();
  const nameOf = useScopeNames();
  const { id, name, scopes, networks, createdAt } = token;
  const facts = [
    scopes.map(nameOf).join(', '),
    ...(networks.length > 0 ? [say('tokens.from', { places: networks.join(', ') })] : []),
    say('tokens.made', { date: dates.shortDay(createdAt) }),
  ];
  const end = () =>
    attempt(async () => {
      await revokeToken(id);
      tell({ icon: 'lock', text: say('tokens.ended', { name }) });
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    });
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <b className="cut">{name}</b>
        <small>{facts.join(' · ')}</small>
      </span>
      <IconButton icon="trash" label={say('tokens.end', { name })} onClick={() => void end()} />
    </div>
  );
}

/** A scope in words: the room as the page of roles calls it, and what may be done there. */
function useScopeNames(): (scope: string) => string {
  const say = useText();
  const { catalogue } = useSpoken();
  return (scope) => {
    if (scope === '*') return say('tokens.everything');
    const [room = '', verb] = scope.split(':');
    const act = say(verb === 'write' ? 'tokens.write' : 'tokens.read');
    return `${catalogue[`rights.room.${room}`] ?? room}: ${act}`;
  };
}
