import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { wordsIn } from '../../procedures/words.ts';
import { membersQuery } from '../../team/api.ts';
import { ask, coursesQuery } from '../api.ts';
import { useText } from '../text.ts';
import css from './lead.module.css';

/** Who is to learn what, and by when; whole teams by one press. */
export default function AskDialog({ courseId: given, onClose }: { courseId?: string; onClose: () => void }) {
  const say = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const courses = (useQuery(coursesQuery('in-use')).data ?? []).filter(
    (one) => one.publishedVersion !== null,
  );
  const [chosen, choose] = useState(given ?? '');
  const [memberIds, setMembers] = useState<string[]>([]);
  const [dueOn, setDueOn] = useState(inDays(14));
  const courseId = chosen || courses[0]?.id || '';
  const save = async () => {
    await ask({ courseId, memberIds, dueOn });
    await client.invalidateQueries({ queryKey: ['training'] });
    tell({ icon: 'check', text: say('training.asked.done', { count: memberIds.length }) });
    onClose();
  };
  return (
    <FormDialog
      title={say('training.ask')}
      act={say('training.ask.act')}
      isReady={courseId !== '' && memberIds.length > 0 && dueOn !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('training.course')}>
        <Select
          value={courseId}
          options={courses.map(({ id, names }) => ({ value: id, label: wordsIn(names, language) }))}
          onChange={choose}
        />
      </Field>
      <Who memberIds={memberIds} onChange={setMembers} />
      <Field label={say('training.ask.due')}>
        <TextInput
          type="date"
          value={dueOn}
          min={inDays(0)}
          onChange={(event) => setDueOn(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}

function Who({ memberIds, onChange }: { memberIds: string[]; onChange: (ids: string[]) => void }) {
  const say = useText();
  const people = (useQuery(membersQuery).data ?? []).filter((one) => !one.disabled);
  const teams = [...new Map(people.flatMap((one) => one.teams).map((team) => [team.id, team.name]))];
  const take = (teamId: string) => {
    const theirs = people.filter((one) => one.teams.some(({ id }) => id === teamId)).map(({ id }) => id);
    onChange([...new Set([...memberIds, ...theirs])]);
  };
  return (
    <fieldset className={css.checks}>
      <legend>{say('training.ask.who')}</legend>
      {teams.length > 0 && (
        <div className={css.teams}>
          {teams.map(([id, name]) => (
            <Button key={id} small icon="people" onClick={() => take(id)}>
              {name}
            </Button>
          ))}
        </div>
      )}
      <div className={css.people}>
        {people.map(({ id, name }) => (
          <Check
            key={id}
            checked={memberIds.includes(id)}
            onChange={(on) => onChange(on ? [...memberIds, id] : memberIds.filter((one) => one !== id))}
          >
            {name}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}

/** A day of the calendar here, so many days from now. */
function inDays(days: number): string {
  const at = new Date();
  at.setDate(at.getDate() + days);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
