import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import brands from '../../access/brands/brands.module.css';
import { useTeams } from '../../team/use-me.ts';
import { type Connection, type Settings, saveWidget, type Widget, widgetQuery, widgetsQuery } from './api.ts';
import { Greetings } from './Greetings.tsx';
import { useText } from './text.ts';

/** Everything that can be set about a widget. */
export function WidgetDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { data } = useQuery(widgetQuery(connection.id));
  return data ? <WidgetForm connection={connection} widget={data} onClose={onClose} /> : null;
}

const firstHue = 47;
const linesOf = (text: string) => text.split(/\s+/).filter(Boolean);

function WidgetForm({
  connection,
  widget,
  onClose,
}: {
  connection: Connection;
  widget: Widget;
  onClose: () => void;
}) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { id: _id, key: _key, name: _name, language: _language, ...before } = widget;
  const [settings, setSettings] = useState<Settings>(before);
  const [pages, setPages] = useState(widget.origins.join('\n'));
  const [name, setName] = useState(connection.name);
  const [teamId, setTeam] = useState(connection.teamId);
  const set = (changes: Partial<Settings>) => setSettings((known) => ({ ...known, ...changes }));
  const save = async () => {
    await saveWidget(connection.id, { ...settings, origins: linesOf(pages), name: name.trim(), teamId });
    await client.invalidateQueries({ queryKey: ['chat-widgets'] });
    await client.invalidateQueries({ queryKey: widgetsQuery.queryKey });
    onClose();
  };
  return (
    <FormDialog
      title={say('chat.edit', { name: connection.name })}
      act={words('word.save')}
      isReady={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('chat.name')}>
        <TextInput value={name} maxLength={200} required onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={say('chat.pages')} help={say('chat.pages.help')}>
        <TextArea value={pages} onChange={(event) => setPages(event.target.value)} />
      </Field>
      <TeamChoice teamId={teamId} onChange={setTeam} />
      <Looks settings={settings} set={set} />
      <Talking settings={settings} set={set} />
      <Greetings greetings={settings.greetings} onChange={(greetings) => set({ greetings })} />
    </FormDialog>
  );
}

type Part = { settings: Settings; set: (changes: Partial<Settings>) => void };

function TeamChoice({ teamId, onChange }: { teamId: string | null; onChange: (id: string | null) => void }) {
  const say = useText();
  const teams = useTeams();
  const none = { value: '', label: say('chat.team.none') };
  return (
    <Field label={say('chat.team')} help={say('chat.hours')}>
      <Select
        value={teamId ?? ''}
        onChange={(id) => onChange(id || null)}
        options={[none, ...teams.map((one) => ({ value: one.id, label: one.name }))]}
      />
    </Field>
  );
}

function Looks({ settings, set }: Part) {
  const say = useText();
  const { hue, theme } = settings;
  return (
    <>
      <Switch checked={hue !== null} onChange={(on) => set({ hue: on ? firstHue : null })}>
        {say('chat.hue.own')}
      </Switch>
      {hue !== null && (
        <Field label={say('chat.hue')}>
          <input
            type="range"
            className={brands.wheel}
            min={0}
            max={359}
            value={hue}
            aria-valuetext={say('chat.hue.value', { hue })}
            onChange={(event) => set({ hue: Number(event.target.value) })}
          />
        </Field>
      )}
      <Segment<Settings['theme']>
        label={say('chat.theme')}
        value={theme}
        onChange={(next) => set({ theme: next })}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: say(`chat.theme.${value}`),
        }))}
      />
    </>
  );
}

function Talking({ settings, set }: Part) {
  const say = useText();
  const language = useLanguage();
  const { welcome, asks, showsArticles } = settings;
  return (
    <>
      <Field label={say('chat.welcome')} help={say('chat.welcome.help')}>
        <TextInput
          value={welcome[language] ?? ''}
          maxLength={300}
          onChange={(event) => set({ welcome: { ...welcome, [language]: event.target.value } })}
        />
      </Field>
      <Field label={say('chat.asks')}>
        <Select<Settings['asks']>
          value={asks}
          onChange={(next) => set({ asks: next })}
          options={(['nothing', 'name', 'email'] as const).map((value) => ({
            value,
            label: say(`chat.asks.${value}`),
          }))}
        />
      </Field>
      <Switch checked={showsArticles} onChange={(on) => set({ showsArticles: on })}>
        {say('chat.articles')}
      </Switch>
    </>
  );
}
