import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import lines from '../../../../design/forms/lines.module.css';
import { Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { tell } from '../../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { useText as useTeam } from '../../text.ts';
import { type Provider, providersQuery } from '../api.ts';
import { useText } from '../text.ts';
import { changePerson, type Invited, type Person, peopleQuery } from './api.ts';
import { InvitePerson } from './InvitePerson.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonLine } from './PersonLine.tsx';

/** The people of the providers that one looks after: a provider's manager sees their own company alone. */
export function ProviderPeople() {
  const say = useText();
  const words = useWords();
  const { data: providers, error } = useQuery(providersQuery);
  return (
    <>
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!providers && !error && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
      {providers?.length === 0 && (
        <Panel title={say('rights.people')}>
          <State icon="shield" title={say('rights.providers.empty')} />
        </Panel>
      )}
      {providers?.map((one) => (
        <People key={one.id} provider={one} />
      ))}
    </>
  );
}

function People({ provider }: { provider: Provider }) {
  const say = useText();
  const team = useTeam();
  const words = useWords();
  const { data, error } = useQuery(peopleQuery(provider.id));
  const [isInviting, setInviting] = useState(false);
  return (
    <Panel
      title={provider.name}
      meta={data && team('team.memberCount', { count: data.items.length })}
      end={
        <Button small icon="user-plus" onClick={() => setInviting(true)}>
          {team('team.invite')}
        </Button>
      }
    >
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!data && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {data?.items.length === 0 && <p className="dim">{say('rights.people.empty')}</p>}
      {data?.items.map((person) => (
        <Line key={person.id} provider={provider} person={person} />
      ))}
      {data?.invited.map((one) => (
        <Waiting key={one.id} invited={one} />
      ))}
      {isInviting && <InvitePerson provider={provider} onClose={() => setInviting(false)} />}
    </Panel>
  );
}

function Line({ provider, person }: { provider: Provider; person: Person }) {
  const say = useText();
  const team = useTeam();
  const client = useQueryClient();
  const attempt = useAttempt();
  const [isEdited, setEdited] = useState(false);
  const { id, name } = person;
  const renewed = () => client.invalidateQueries({ queryKey: peopleQuery(provider.id).queryKey });
  const shut = (disabled: boolean) =>
    attempt(async () => {
      await changePerson(provider.id, id, { disabled });
      const text = disabled ? team('team.turnedOff', { name }) : say('rights.people.isIn', { name });
      tell({ icon: disabled ? 'lock' : 'play', text });
      await renewed();
    });
  return (
    <>
      <PersonLine person={person} onEdit={() => setEdited(true)} onShut={(isShut) => void shut(isShut)} />
      {isEdited && (
        <PersonDialog
          provider={provider}
          person={person}
          onClose={() => setEdited(false)}
          onSaved={() => {
            setEdited(false);
            tell({ icon: 'check', text: team('team.changed', { name }) });
            void renewed();
          }}
        />
      )}
    </>
  );
}

function Waiting({ invited }: { invited: Invited }) {
  const say = useText();
  const dates = useDates();
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <span className="cut">{invited.email}</span>
        <small>{say('rights.people.invited', { date: dates.shortDay(invited.expiresAt) })}</small>
      </span>
    </div>
  );
}
