import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roles } from '../../../../server/kernel/actor.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { NumberInput } from '../../../design/forms/NumberInput.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText as useAccess } from '../../access/text.ts';
import { wordsIn } from '../../procedures/words.ts';
import { coursesQuery, savePath } from '../api.ts';
import { useText } from '../text.ts';
import type { TrainingPath } from '../types.ts';
import css from './lead.module.css';

const blank: Omit<TrainingPath, 'id'> = {
  ...{ names: { en: '', id: '', th: '' }, courseIds: [], roles: [], isInduction: true, days: 14 },
};

/** A path: its name, its courses in the order in which they are chosen, for whom, and within how many days. */
export function PathDialog({ path, onClose }: { path: TrainingPath | null; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const [given, setGiven] = useState<Omit<TrainingPath, 'id'>>(path ?? blank);
  const change = (patch: Partial<typeof given>) => setGiven({ ...given, ...patch });
  const save = async () => {
    const { names, courseIds, roles: whose, isInduction, days } = given;
    await savePath({ ...(path ? { id: path.id } : {}), names, courseIds, roles: whose, isInduction, days });
    await client.invalidateQueries({ queryKey: ['training'] });
    onClose();
  };
  return (
    <FormDialog
      title={say(path ? 'training.path' : 'training.path.new')}
      act={words('word.save')}
      isReady={wordsIn(given.names, language) !== '' && given.courseIds.length > 0}
      onSave={save}
      onClose={onClose}
    >
      <Field label={words('word.name')}>
        <TextInput
          maxLength={200}
          value={given.names[language]}
          placeholder={wordsIn(given.names, language)}
          onChange={(event) => change({ names: { ...given.names, [language]: event.target.value } })}
        />
      </Field>
      <Courses ids={given.courseIds} onChange={(courseIds) => change({ courseIds })} />
      <Roles chosen={given.roles} onChange={(next) => change({ roles: next })} />
      <Field label={say('training.path.within')}>
        <NumberInput min={1} max={365} value={given.days} onChange={(days) => change({ days })} />
      </Field>
      <Check checked={given.isInduction} onChange={(isInduction) => change({ isInduction })}>
        {say('training.path.induction.text')}
      </Check>
    </FormDialog>
  );
}

function Courses({ ids, onChange }: { ids: string[]; onChange: (ids: string[]) => void }) {
  const say = useText();
  const language = useLanguage();
  const courses = (useQuery(coursesQuery('in-use')).data ?? []).filter(
    (one) => one.publishedVersion !== null,
  );
  return (
    <fieldset className={css.checks}>
      <legend>{say('training.path.courses')}</legend>
      <div className={css.people}>
        {courses.map(({ id, names }) => (
          <Check
            key={id}
            checked={ids.includes(id)}
            onChange={(on) => onChange(on ? [...ids, id] : ids.filter((one) => one !== id))}
          >
            {ids.includes(id) ? `${ids.indexOf(id) + 1}. ` : ''}
            {wordsIn(names, language)}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}

function Roles({ chosen, onChange }: { chosen: string[]; onChange: (roles: string[]) => void }) {
  const say = useText();
  const access = useAccess();
  return (
    <fieldset className={css.checks}>
      <legend>{say('training.path.roles')}</legend>
      <div className={css.people}>
        {roles.map((role) => (
          <Check
            key={role}
            checked={chosen.includes(role)}
            onChange={(on) => onChange(on ? [...chosen, role] : chosen.filter((one) => one !== role))}
          >
            {access(`role.${role}`)}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
