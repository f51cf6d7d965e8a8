import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import { useMay, useMembers } from '../team/use-me.ts';
import { changeBoard, changeIdeaSettings, ideaSettingsQuery } from './api.ts';
import { useText } from './text.ts';
import type { Access, IdeaSettings as Settings } from './types.ts';

const accesses = ['off', 'signed-in', 'public'] as const;

/** Who sees the boards of customers, in how many days ideas are answered, and by whom. */
export function IdeaSettings() {
  const words = useWords();
  const { data } = useQuery(ideaSettingsQuery);
  if (!data) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  return (
    <>
      <BoardsPart settings={data} />
      <AnswersPart settings={data} />
    </>
  );
}

function useSaved() {
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  return async (act: () => Promise<unknown>) => {
    const done = await attempt(act);
    await client.invalidateQueries({ queryKey: ['ideas'] });
    if (done) tell({ icon: 'check', text: words('word.saved') });
  };
}

function BoardsPart({ settings }: { settings: Settings }) {
  const say = useText();
  const saved = useSaved();
  const mayWrite = useMay('ideas:configure');
  return (
    <Panel title={say('ideas.boards')} meta={say('ideas.boards.text')}>
      <div className={layout.form}>
        {settings.boards.map(({ brandId, name, access }) => (
          <Field key={brandId ?? ''} label={name || say('ideas.board.customers')}>
            <Select
              value={access}
              disabled={!mayWrite}
              onChange={(next: Access) => void saved(() => changeBoard(brandId, next))}
              options={accesses.map((value) => ({ value, label: say(`ideas.access.${value}`) }))}
            />
          </Field>
        ))}
      </div>
    </Panel>
  );
}

function AnswersPart({ settings }: { settings: Settings }) {
  const say = useText();
  const words = useWords();
  const saved = useSaved();
  const mayWrite = useMay('ideas:configure');
  const members = useMembers();
  const { busy, once } = useOnce();
  const [form, setForm] = useState(() => ({
    staffDays: settings.staffDays,
    customerDays: settings.customerDays,
    staffOwnerId: settings.staffOwnerId,
    customerOwnerId: settings.customerOwnerId,
  }));
  const days = (key: 'staffDays' | 'customerDays') => (
    <Field label={say(`ideas.${key}`)}>
      <TextInput
        type="number"
        required
        min={1}
        max={180}
        disabled={!mayWrite}
        value={form[key]}
        onChange={(event) => setForm({ ...form, [key]: Number(event.target.value) })}
      />
    </Field>
  );
  const owner = (key: 'staffOwnerId' | 'customerOwnerId') => (
    <Field label={say(`ideas.${key}`)}>
      <Select
        value={form[key] ?? ''}
        disabled={!mayWrite}
        onChange={(id) => setForm({ ...form, [key]: id || null })}
        options={[
          { value: '', label: say('ideas.anyOwner') },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Field>
  );
  return (
    <Panel title={say('ideas.answers')} meta={say('ideas.answers.text')}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          void once(() => saved(() => changeIdeaSettings(form)));
        }}
      >
        <div className={layout.two}>
          {days('staffDays')}
          {owner('staffOwnerId')}
        </div>
        <div className={layout.two}>
          {days('customerDays')}
          {owner('customerOwnerId')}
        </div>
        {mayWrite && (
          <div>
            <Button type="submit" kind="primary" busy={busy}>
              {words('word.save')}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}
