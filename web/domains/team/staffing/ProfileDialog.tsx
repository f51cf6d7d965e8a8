import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Check, Switch } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { keepProfile, staffQuery } from './api.ts';
import { hoursOf, weekOf } from './profile-form.ts';
import { Skills } from './Skills.tsx';
import css from './staffing.module.css';
import { useText } from './text.ts';
import type { Staff } from './types.ts';
import { Week } from './Week.tsx';

/** What a member can do and when: languages, skills, how much at once, hours. */
export function ProfileDialog({
  memberId,
  name,
  onClose,
}: {
  memberId: string | null;
  name: string;
  onClose: () => void;
}) {
  const say = useText();
  const words = useWords();
  const { data } = useQuery(staffQuery);
  const staff = data?.find((one) => one.id === memberId);
  return (
    <Dialog
      open={memberId !== null}
      onClose={onClose}
      title={say('staff.profile', { name })}
      text={say('staff.profile.text')}
      wide
    >
      {staff ? (
        <ProfileFields key={staff.id} staff={staff} onClose={onClose} />
      ) : (
        <Skeleton rows={4} shape="lines" label={words('word.loading')} />
      )}
    </Dialog>
  );
}

function ProfileFields({ staff, onClose }: { staff: Staff; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [spoken, setSpoken] = useState(staff.languages);
  const [skills, setSkills] = useState(staff.skills);
  const [capacity, setCapacity] = useState(staff.capacity === null ? '' : String(staff.capacity));
  const [hasHours, setHasHours] = useState(staff.hours !== null);
  const [week, setWeek] = useState(() => weekOf(staff.hours));
  const save = async () => {
    const hours = hasHours ? hoursOf(week, staff.hours) : null;
    try {
      await keepProfile(staff.id, {
        ...{ languages: spoken, skills, hours },
        capacity: capacity === '' ? null : Number(capacity),
      });
      tell({ icon: 'check', text: words('word.saved') });
      onClose();
    } catch (error) {
      tellError(error, words);
    }
    await client.invalidateQueries({ queryKey: staffQuery.queryKey });
  };
  return (
    <form
      className={cx('col', css.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Spoken spoken={spoken} onChange={setSpoken} />
      <Skills skills={skills} onChange={setSkills} />
      <Field label={say('staff.capacity')} help={say('staff.capacity.help')}>
        <TextInput
          type="number"
          min={0}
          max={500}
          value={capacity}
          onChange={(event) => setCapacity(event.target.value)}
        />
      </Field>
      <Switch checked={hasHours} onChange={setHasHours}>
        {say('staff.hours')}
      </Switch>
      {hasHours && <Week week={week} onChange={setWeek} />}
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary">
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

function Spoken({ spoken, onChange }: { spoken: string[]; onChange: (spoken: string[]) => void }) {
  const say = useText();
  const others = spoken.filter((one) => !languages.some((known) => known === one));
  return (
    <fieldset>
      <legend className={cx('strong', css.legend)}>{say('staff.languages')}</legend>
      <div className="wrap">
        {languages.map((one) => (
          <Check
            key={one}
            checked={spoken.includes(one)}
            onChange={(on) =>
              onChange([
                ...others,
                ...languages.filter((each) => (each === one ? on : spoken.includes(each))),
              ])
            }
          >
            <span lang={one}>{languageNames[one]}</span>
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
