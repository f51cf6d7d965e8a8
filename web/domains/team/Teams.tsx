import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../design/Avatar.tsx';
import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Picker } from '../../design/layers/Picker.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { addTeam, changeTeam, membersQuery, teamsQuery } from './api.ts';
import css from './team.module.css';
import { useText } from './text.ts';
import type { Member, Team } from './types.ts';

/** Teams and who is in them; each team has its own queue. */
export function Teams() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { data: teams } = useQuery(teamsQuery);
  const [name, setName] = useState('');
  const add = async () => {
    await addTeam(name.trim()).catch((error) => tellError(error, words));
    setName('');
    await client.invalidateQueries({ queryKey: ['teams'] });
  };
  return (
    <Panel title={say('team.settings.teams')} meta={say('team.teams.empty.text')}>
      {!teams && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {teams?.length === 0 && (
        <State icon="people" title={say('team.teams.empty')} text={say('team.teams.empty.text')} />
      )}
      {teams?.map((team) => (
        <TeamLine key={team.id} team={team} />
      ))}
      <form
        className={css.adding}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) void add();
        }}
      >
        <Field label={say('team.teamName')}>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" disabled={!name.trim()}>
          {say('team.addTeam')}
        </Button>
      </form>
    </Panel>
  );
}

function TeamLine({ team }: { team: Team }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const members = useQuery(membersQuery).data ?? [];
  const inside = members.filter((member) => isIn(team, member));
  const toggle = async (id: string) => {
    const ids = inside.map((member) => member.id);
    const memberIds = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    await changeTeam(team.id, { memberIds }).catch((error) => tellError(error, words));
    await Promise.all([
      client.invalidateQueries({ queryKey: ['teams'] }),
      client.invalidateQueries({ queryKey: ['members'] }),
    ]);
  };
  return (
    <div className={css.line}>
      <b className="grow cut">{team.name}</b>
      <span className={css.faces}>
        {inside.slice(0, 6).map((member) => (
          <Avatar key={member.id} name={member.name} size={24} title={member.name} />
        ))}
        {inside.length === 0 && <span className="t12 dim">{say('team.noMembers')}</span>}
      </span>
      <Picker
        many
        open={open}
        onOpenChange={setOpen}
        label={say('team.whoIsIn', { team: team.name })}
        emptyLabel={words('word.nothingFound')}
        items={members.map((member) => ({ id: member.id, label: member.name, chosen: isIn(team, member) }))}
        face={({ label }) => <Avatar name={label} size={20} />}
        onPick={({ id }) => void toggle(id)}
        trigger={
          <Button small icon="people">
            {say('team.memberCount', { count: inside.length })}
          </Button>
        }
      />
    </div>
  );
}

const isIn = (team: Team, member: Member) => team.memberIds.includes(member.id);
