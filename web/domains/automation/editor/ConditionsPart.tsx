import { Button } from '../../../design/Button.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import css from '../automation.module.css';
import { type DraftGroup, type DraftPart, isDraftGroup, newCondition, newGroup } from '../draft.ts';
import { useText } from '../text.ts';
import { ConditionLine } from './ConditionLine.tsx';

/** If: conditions that hold all, or one at least; groups stand in groups. */
export function ConditionsPart({
  group,
  onChange,
}: {
  group: DraftGroup;
  onChange: (group: DraftGroup) => void;
}) {
  const say = useText();
  return (
    <section className={css.part}>
      <h3>{say('rule.if')}</h3>
      <Group group={group} onChange={onChange} depth={1} />
    </section>
  );
}

function Group({ group, onChange, onRemove, depth }: GroupProps) {
  const say = useText();
  const set = (key: string, next: DraftPart) =>
    onChange({ ...group, parts: group.parts.map((one) => (one.key === key ? next : one)) });
  const drop = (key: string) => onChange({ ...group, parts: group.parts.filter((one) => one.key !== key) });
  const add = (part: DraftPart) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <div className={depth > 1 ? css.group : css.lines}>
      <div className={css.line}>
        <Select
          quiet
          label={say('rule.match')}
          value={group.match}
          onChange={(match) => onChange({ ...group, match })}
          options={[
            { value: 'all', label: say('rule.match.all') },
            { value: 'any', label: say('rule.match.any') },
          ]}
        />
        {onRemove && <IconButton icon="x" label={say('rule.takeAway')} onClick={onRemove} />}
      </div>
      {depth === 1 && group.parts.length === 0 && <p className={css.meta}>{say('rule.always')}</p>}
      {group.parts.map((part) =>
        isDraftGroup(part) ? (
          <Group
            key={part.key}
            group={part}
            depth={depth + 1}
            onChange={(next) => set(part.key, next)}
            onRemove={() => drop(part.key)}
          />
        ) : (
          <ConditionLine
            key={part.key}
            condition={part}
            onChange={(next) => set(part.key, { ...next, key: part.key })}
            onRemove={() => drop(part.key)}
          />
        ),
      )}
      <div className={css.line}>
        <Button small kind="quiet" icon="plus" onClick={() => add(newCondition())}>
          {say('rule.addCondition')}
        </Button>
        {depth < 3 && (
          <Button small kind="quiet" icon="plus" onClick={() => add(newGroup())}>
            {say('rule.addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface GroupProps {
  group: DraftGroup;
  onChange: (group: DraftGroup) => void;
  onRemove?: () => void;
  depth: number;
}
