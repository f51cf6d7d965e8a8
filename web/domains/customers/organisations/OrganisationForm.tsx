import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { changeOrganisation, type Organisation, type OrganisationPatch } from './api.ts';
import { domainsIn } from './domains-in.ts';
import css from './organisations.module.css';

/** Changes an organisation, with ten seconds to put back what stood before. */
export function useOrganisationChange(organisation: Organisation) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const act = async (patch: OrganisationPatch) => {
    const done = await attempt(() => changeOrganisation(organisation.id, patch));
    await Promise.all([
      client.invalidateQueries({ queryKey: ['organisations'] }),
      client.invalidateQueries({ queryKey: ['customers'] }),
    ]);
    return done;
  };
  return async (patch: OrganisationPatch, back: OrganisationPatch): Promise<boolean> => {
    if (!(await act(patch))) return false;
    const undo = () => void act(back);
    const text = say('organisation.changed', { name: patch.name ?? organisation.name });
    tell({ icon: 'check', text, seconds: 10, undo });
    return true;
  };
}

/** Name, mail domains, and whether its people see each other's requests. */
export function OrganisationForm({ organisation }: { organisation: Organisation }) {
  return (
    <div className={css.form}>
      <NameForm key={organisation.name} organisation={organisation} />
      <Domains organisation={organisation} />
      <Sharing organisation={organisation} />
    </div>
  );
}

function Sharing({ organisation }: { organisation: Organisation }) {
  const say = useText();
  const change = useOrganisationChange(organisation);
  const { sharesRequests } = organisation;
  return (
    <Switch
      checked={sharesRequests}
      onChange={(next) => void change({ sharesRequests: next }, { sharesRequests })}
    >
      {say('organisation.shares')}
    </Switch>
  );
}

function NameForm({ organisation }: { organisation: Organisation }) {
  const words = useWords();
  const change = useOrganisationChange(organisation);
  const { busy, once } = useOnce();
  const [name, setName] = useState(organisation.name);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void once(() => change({ name: name.trim() }, { name: organisation.name }));
  };
  return (
    <form className="col" onSubmit={save}>
      <Field label={words('word.name')}>
        <TextInput value={name} required maxLength={200} onChange={(event) => setName(event.target.value)} />
      </Field>
      {name.trim() !== organisation.name && (
        <span>
          <Button type="submit" kind="primary" small busy={busy} disabled={!name.trim()}>
            {words('word.save')}
          </Button>
        </span>
      )}
    </form>
  );
}

function Domains({ organisation }: { organisation: Organisation }) {
  const say = useText();
  const words = useWords();
  const change = useOrganisationChange(organisation);
  const { busy, once } = useOnce();
  const [typed, setTyped] = useState('');
  const { domains } = organisation;
  const add = (event: FormEvent) => {
    event.preventDefault();
    const next = [...new Set([...domains, ...domainsIn(typed)])];
    void once(async () => {
      if (await change({ domains: next }, { domains })) setTyped('');
    });
  };
  return (
    <form className="col" onSubmit={add}>
      {domains.length > 0 && (
        <div className={css.domains}>
          {domains.map((one) => (
            <Chip
              key={one}
              removeLabel={say('organisation.domain.remove', { domain: one })}
              onRemove={() => void change({ domains: domains.filter((other) => other !== one) }, { domains })}
            >
              {one}
            </Chip>
          ))}
        </div>
      )}
      <Field label={say('organisation.domain.add')} help={say('organisation.domains.help')}>
        <TextInput
          value={typed}
          placeholder="example.com"
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {typed.trim() && (
        <span>
          <Button type="submit" kind="primary" small busy={busy}>
            {words('word.add')}
          </Button>
        </span>
      )}
    </form>
  );
}
