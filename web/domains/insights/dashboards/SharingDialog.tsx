import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useMay, useTeams } from '../../team/use-me.ts';
import { changeDashboard } from './api.ts';
import { useText } from './text.ts';
import type { Dashboard } from './types.ts';

const sharings = ['own', 'teams', 'everybody'] as const;
type Whose = (typeof sharings)[number];

/** What a dashboard is called, and who sees it: I, some teams, or everybody. */
export function SharingDialog({ dashboard, onClose }: { dashboard: Dashboard; onClose: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const teams = useTeams();
  const mayShare = useMay('insights:share');
  const [name, setName] = useState(dashboard.name);
  const [whose, setWhose] = useState<Whose>(
    dashboard.shared ? (dashboard.teamIds.length > 0 ? 'teams' : 'everybody') : 'own',
  );
  const [among, setAmong] = useState<string[]>(dashboard.teamIds);
  const save = async () => {
    const teamIds = whose === 'teams' ? among : [];
    const sharing = mayShare ? { shared: whose !== 'own', teamIds } : {};
    await changeDashboard(dashboard.id, dashboard.version, { name: name.trim(), ...sharing });
    await client.invalidateQueries({ queryKey: ['dashboards'] });
    onClose();
  };
  return (
    <FormDialog
      title={say('dash.settings')}
      act={say('dash.settings.save')}
      isReady={name.trim() !== '' && (whose !== 'teams' || among.length > 0)}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('dash.name')}>
        <TextInput required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={say('dash.whose')} help={say(mayShare ? 'dash.whose.text' : 'dash.whose.no')}>
        <Select
          value={whose}
          onChange={setWhose}
          options={sharings.map((value) => ({ value, label: say(`dash.${value}`) }))}
          disabled={!mayShare}
        />
      </Field>
      {whose === 'teams' &&
        teams.map(({ id, name: called }) => (
          <Check
            key={id}
            checked={among.includes(id)}
            onChange={(on) => setAmong(on ? [...among, id] : among.filter((one) => one !== id))}
          >
            {called}
          </Check>
        ))}
    </FormDialog>
  );
}
