import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { OrganisationPicker } from '../../customers/organisations/OrganisationPicker.tsx';
import { topicsQuery } from '../../knowledge/api.ts';
import { branches } from '../../knowledge/sections/branches.ts';
import { useAround } from '../around.ts';
import type { Draft } from '../editor/use-draft.ts';
import { useText } from '../text.ts';
import type { Match } from '../types.ts';
import { useMatchNames, useMatchWords } from '../use-match-words.ts';
import { wordsIn } from '../words.ts';
import css from './form.module.css';

/** On which requests the procedure is offered. */
export function MatchForm({ draft, mayWrite, inLayer }: MatchFormProps) {
  const say = useText();
  const { match } = draft.content;
  const words = useMatchWords(match);
  const set = (change: Partial<Match>) =>
    draft.change((now) => ({ ...now, match: { ...now.match, ...change } }));
  return (
    <>
      {!inLayer && <h2>{say('procedure.field.match')}</h2>}
      <p className="dim">{say('procedure.match.text')}</p>
      {mayWrite ? (
        <>
          <Topics match={match} set={set} />
          <Labels match={match} set={set} />
          <Groups match={match} set={set} />
          <Organisations match={match} set={set} />
          <Fields match={match} set={set} />
        </>
      ) : (
        <p className={css.told}>{words || say('procedure.match.never')}</p>
      )}
    </>
  );
}

function Topics({ match, set }: PartProps) {
  const say = useText();
  const language = useLanguage();
  const names = useMatchNames(match);
  const topics = (useQuery(topicsQuery).data ?? []).filter((one) => !one.archivedAt);
  const offered = branches(topics, language).filter(({ value }) => !match.topicIds.includes(value));
  if (match.topicIds.length === 0 && offered.length === 0) return null;
  return (
    <Part title={say('procedure.match.topicIds')}>
      <Chips ids={match.topicIds} nameOf={names.topic} onChange={(topicIds) => set({ topicIds })} />
      <Adding
        label={say('procedure.match.addTopic')}
        options={offered}
        onAdd={(id) => set({ topicIds: [...match.topicIds, id] })}
      />
    </Part>
  );
}

function Labels({ match, set }: PartProps) {
  const say = useText();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const label = typed.trim();
    setTyped('');
    if (label && !match.labels.includes(label)) set({ labels: [...match.labels, label] });
  };
  return (
    <Part title={say('procedure.match.labels')}>
      <Chips ids={match.labels} nameOf={(one) => one} onChange={(labels) => set({ labels })} />
      <form className="row" onSubmit={add}>
        <TextInput
          value={typed}
          maxLength={100}
          aria-label={say('procedure.match.addLabel')}
          placeholder={say('procedure.match.addLabel')}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" disabled={!typed.trim()}>
          {words('word.add')}
        </Button>
      </form>
    </Part>
  );
}

function Groups({ match, set }: PartProps) {
  const say = useText();
  const names = useMatchNames(match);
  const offered = useAround()
    .groups.filter(({ id }) => !match.groupIds.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  if (match.groupIds.length === 0 && offered.length === 0) return null;
  return (
    <Part title={say('procedure.match.groupIds')}>
      <Chips ids={match.groupIds} nameOf={names.group} onChange={(groupIds) => set({ groupIds })} />
      <Adding
        label={say('procedure.match.addGroup')}
        options={offered}
        onAdd={(id) => set({ groupIds: [...match.groupIds, id] })}
      />
    </Part>
  );
}

function Organisations({ match, set }: PartProps) {
  const say = useText();
  const names = useMatchNames(match);
  const ids = match.organisationIds;
  return (
    <Part title={say('procedure.match.organisationIds')}>
      <Chips ids={ids} nameOf={names.organisation} onChange={(organisationIds) => set({ organisationIds })} />
      <OrganisationPicker
        aria-label={say('procedure.match.addOrganisation')}
        chosen={{ id: '', label: say('procedure.match.addOrganisation') }}
        fixed={[]}
        onPick={({ id }) => !ids.includes(id) && set({ organisationIds: [...ids, id] })}
      />
    </Part>
  );
}

function Fields({ match, set }: PartProps) {
  const say = useText();
  const language = useLanguage();
  const names = useMatchNames(match);
  const fields = useAround().fields.filter((one) => !one.archived);
  const offered = fields
    .filter(({ key }) => !match.fields.some((one) => one.key === key))
    .map(({ key, labels }) => ({ value: key, label: wordsIn(labels, language) }));
  const change = (key: string, text: string) => {
    const values = [...new Set(text.split(',').map((one) => one.trim()))].filter(Boolean).slice(0, 20);
    set({ fields: match.fields.map((one) => (one.key === key ? { key, values } : one)) });
  };
  if (match.fields.length === 0 && offered.length === 0) return null;
  return (
    <Part title={say('procedure.match.fields')}>
      {match.fields.map(({ key, values }) => (
        <div key={key} className={css.fieldLine}>
          <Field label={say('procedure.match.values', { field: names.field(key) })}>
            <TextInput defaultValue={values.join(', ')} onBlur={(event) => change(key, event.target.value)} />
          </Field>
          <IconButton
            icon="x"
            label={say('procedure.takeAway', { name: names.field(key) })}
            onClick={() => set({ fields: match.fields.filter((one) => one.key !== key) })}
          />
        </div>
      ))}
      <Adding
        label={say('procedure.match.addField')}
        options={offered}
        onAdd={(key) => set({ fields: [...match.fields, { key, values: [] }] })}
      />
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={css.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function Chips({ ids, nameOf, onChange }: ChipsProps) {
  const say = useText();
  if (ids.length === 0) return null;
  return (
    <div className={css.chips}>
      {ids.map((id) => (
        <Chip
          key={id}
          removeLabel={say('procedure.takeAway', { name: nameOf(id) })}
          onRemove={() => onChange(ids.filter((one) => one !== id))}
        >
          {nameOf(id)}
        </Chip>
      ))}
    </div>
  );
}

function Adding({ label, options, onAdd }: AddingProps) {
  if (options.length === 0) return null;
  return (
    <Select
      label={label}
      value=""
      onChange={(id) => id && onAdd(id)}
      options={[{ value: '', label }, ...options]}
    />
  );
}

interface MatchFormProps {
  draft: Draft;
  mayWrite: boolean;
  inLayer: boolean;
}

interface PartProps {
  match: Match;
  set: (change: Partial<Match>) => void;
}

interface ChipsProps {
  ids: string[];
  nameOf: (id: string) => string;
  onChange: (ids: string[]) => void;
}

interface AddingProps {
  label: string;
  options: { value: string; label: string }[];
  onAdd: (id: string) => void;
}
