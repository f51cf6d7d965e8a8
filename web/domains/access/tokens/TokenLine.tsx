import { useQueryClient } from '@tanstack/react-query';
import lines from '../../../design/forms/lines.module.css';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useDates, useSpoken } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { revokeToken, type Token, tokensQuery } from './api.ts';
import { useText } from './text.ts';

/** A token: what it may, where it comes from, when it was made and last used, and the way to end it. */
export function TokenLine({ token }: { token: Token }) {
  const say = useText();
  const dates = useDates();
  const client = useQueryClient();
  const attempt = useAttempt();
  const nameOf = useScopeNames();
  const { id, name, scopes, networks, createdAt, lastUsedAt } = token;
  const facts = [
    scopes.map(nameOf).join(', '),
    ...(networks.length > 0 ? [say('tokens.from', { places: networks.join(', ') })] : []),
    say('tokens.made', { date: dates.shortDay(createdAt) }),
    lastUsedAt ? say('tokens.used', { date: dates.shortDay(lastUsedAt) }) : say('tokens.unused'),
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
