import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { ShownOnce } from '../../../platform/dialog/ShownOnce.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { makeToken, type Token, tokensQuery } from './api.ts';
import { TokenLine } from './TokenLine.tsx';
import { useText } from './text.ts';

/** What a provider needs to keep members and teams, and nothing else. */
const scopes = ['team:write'];
const isForIt = (token: Token) => token.scopes.join() === scopes.join();

/** Where an identity provider keeps members and teams by SCIM: the address, a token for it, and when it was last here. */
export function Provisioning({ origin = location.origin }: { origin?: string }) {
  const say = useText();
  const words = useWords();
  const { data } = useQuery(tokensQuery);
  const { made, busy, make, close } = useNewToken();
  const tokens = data?.items.filter(isForIt);
  return (
    <Panel
      title={say('scim.title')}
      end={
        <Button small icon="plus" busy={busy} onClick={make}>
          {say('tokens.add')}
        </Button>
      }
    >
      <div className="col">
        <p className="mid">{say('scim.text')}</p>
        <Field label={say('scim.address')}>
          <TextInput readOnly value={`${origin}/api/v1/scim/v2`} onFocus={(event) => event.target.select()} />
        </Field>
        {!tokens && <Skeleton rows={1} shape="lines" label={words('word.loading')} />}
        {tokens?.length === 0 && <p className="dim">{say('scim.empty')}</p>}
      </div>
      {tokens?.map((token) => (
        <TokenLine key={token.id} token={token} />
      ))}
      {made && (
        <Dialog open onClose={close} title={say('tokens.add')}>
          <ShownOnce label={say('tokens.secret', { name: 'SCIM' })} value={made} onClose={close} />
        </Dialog>
      )}
    </Panel>
  );
}

/** Makes the token, which asks for a fresh proof, and shows its secret once. */
function useNewToken() {
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [made, setMade] = useState<string | null>(null);
  const add = () =>
    attempt(async () => {
      setMade((await makeToken({ name: 'SCIM', scopes, networks: [] })).secret);
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    });
  return { made, busy, make: () => void once(add), close: () => setMade(null) };
}
