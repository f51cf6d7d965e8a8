import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useWords } from '../../../platform/words/index.ts';
import css from './staffing.module.css';
import { useText } from './text.ts';
import type { Skill } from './types.ts';

/** Named skills with their level; a request with a label of the same name asks for them. */
export function Skills({ skills, onChange }: { skills: Skill[]; onChange: (skills: Skill[]) => void }) {
  const say = useText();
  const words = useWords();
  const [name, setName] = useState('');
  const add = () => {
    const skill = name.trim();
    const isNew = skill && !skills.some((one) => one.skill.toLowerCase() === skill.toLowerCase());
    if (isNew) onChange([...skills, { skill, level: 2 }]);
    setName('');
  };
  const levels = ['1', '2', '3'] as const;
  return (
    <div className="col">
      {skills.map((one) => (
        <div key={one.skill} className={css.skill}>
          <span className="cut">{one.skill}</span>
          <Segment
            label={say('staff.skill.level', { skill: one.skill })}
            value={String(one.level) as (typeof levels)[number]}
            options={levels.map((value) => ({ value, label: say(`staff.level.${value}`) }))}
            onChange={(level) =>
              onChange(skills.map((each) => (each === one ? { ...each, level: Number(level) } : each)))
            }
          />
          <IconButton
            icon="x"
            label={say('staff.skill.remove', { skill: one.skill })}
            onClick={() => onChange(skills.filter((each) => each !== one))}
          />
        </div>
      ))}
      <Field label={say('staff.skills')} help={say('staff.skills.help')}>
        <TextInput
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <div>
        <Button small icon="plus" disabled={!name.trim()} onClick={add}>
          {words('word.add')}
        </Button>
      </div>
    </div>
  );
}
