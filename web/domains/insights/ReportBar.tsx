import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelIn } from '../../../server/domains/requests/fields/rules/values.ts';
import { Button } from '../../design/Button.tsx';
import { TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { Menu, MenuItem } from '../../design/layers/Menu.tsx';
import { saveFile } from '../../platform/client/save-file.ts';
import { useLanguage } from '../../platform/messages/text.tsx';
import { paths, useGo, useSlug } from '../../platform/router/paths.ts';
import { tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { fieldsQuery } from '../requests/fields/api.ts';
import { useMay, useTeams } from '../team/use-me.ts';
import { reportFile } from './api.ts';
import css from './insights.module.css';
import { dayOf, daysBefore, spanOf, spans } from './period.ts';
import { useText } from './text.ts';
import { type Grouping, groupings, type ReportInput } from './types.ts';

/** Period, team, grouping and export of a report; all of it stands in the address and can be sent on. */
export function ReportBar({ input }: { input: ReportInput }) {
  const say = useText();
  const looks = useMay('goals:people');
  const slug = useSlug();
  const go = useGo();
  const teams = useTeams();
  const fields = useFieldGroupings();
  const span = spanOf(input, new Date());
  const [isOwn, setOwn] = useState(span === null);
  const set = (change: Partial<ReportInput>) => {
    const { groupBy, ...rest } = { ...input, ...change };
    go(paths.insights(slug), { ...rest, by: groupBy }, true);
  };
  const choose = (value: string) => {
    setOwn(value === 'own');
    const today = dayOf(new Date());
    if (value !== 'own') set({ from: daysBefore(today, Number(value) - 1), to: today });
  };
  return (
    <>
      <Select
        quiet
        label={say('insights.period')}
        value={isOwn ? 'own' : String(span ?? 30)}
        onChange={choose}
        options={[
          ...spans.map((days) => ({ value: String(days), label: say('insights.last', { count: days }) })),
          { value: 'own', label: say('insights.own') },
        ]}
      />
      {isOwn && (
        <span className={css.days}>
          <TextInput
            type="date"
            aria-label={say('insights.from')}
            value={input.from}
            onChange={(event) => event.target.value && set({ from: event.target.value })}
          />
          <TextInput
            type="date"
            aria-label={say('insights.to')}
            value={input.to}
            onChange={(event) => event.target.value && set({ to: event.target.value })}
          />
        </span>
      )}
      <Select
        quiet
        label={say('insights.team')}
        value={input.team ?? ''}
        onChange={(team) => set({ team: team || undefined })}
        options={[
          { value: '', label: say('insights.allTeams') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select<Grouping>
        quiet
        label={say('insights.by')}
        value={input.groupBy}
        onChange={(groupBy) => set({ groupBy })}
        options={[
          ...groupings
            .filter((one) => one !== 'member' || looks)
            .map((value) => ({ value, label: say(`insights.by.${value}`) })),
          ...fields,
        ]}
      />
      <span className="grow" />
      <ExportMenu input={input} />
    </>
  );
}

/** Fields whose values are counted one by one, answers to question guides among them. */
function useFieldGroupings(): { value: Grouping; label: string }[] {
  const say = useText();
  const language = useLanguage();
  const fields = useQuery(fieldsQuery).data ?? [];
  const counted = fields.filter(({ kind }) => kind !== 'text' && kind !== 'long-text');
  return counted.map(({ key, labels }) => ({
    value: `field.${key}`,
    label: say('insights.by.field', { name: labelIn(labels, language) }),
  }));
}

function ExportMenu({ input }: { input: ReportInput }) {
  const say = useText();
  const words = useWords();
  const save = async (format: 'csv' | 'xlsx') => {
    try {
      saveFile(
        await reportFile(input, format),
        `requests-${input.groupBy}-${input.from}-${input.to}.${format}`,
      );
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <Menu
      label={say('insights.export')}
      trigger={
        <Button small icon="download">
          {say('insights.export')}
        </Button>
      }
    >
      <MenuItem onClick={() => void save('csv')}>CSV</MenuItem>
      <MenuItem onClick={() => void save('xlsx')}>XLSX</MenuItem>
    </Menu>
  );
}
