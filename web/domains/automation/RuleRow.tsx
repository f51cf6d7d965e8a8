import { useQueryClient } from '@tanstack/react-query';
import { Chip } from '../../design/Chip.tsx';
import { Switch } from '../../design/forms/Check.tsx';
import { Icon } from '../../design/Icon.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../../design/layers/Menu.tsx';
import { Notice } from '../../design/states/Notice.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { changeRule, removeRule, restoreRule } from './api.ts';
import css from './automation.module.css';
import type { Rule } from './types.ts';
import { useRuleWords } from './use-rule-words.ts';

/** One rule as a sentence, with its switch; the grip moves it by mouse, arrow keys move it by hand. */
export function RuleRow(props: RowProps) {
  const { rule, mayWrite, isOver, onMove, onGrab, onOver, onDrop, onLetGo } = props;
  const { say, when, group, act } = useRuleWords(rule.conditions);
  const dates = useDates();
  const doAct = useRuleAct();
  const change = (to: Parameters<typeof changeRule>[1]) => doAct(() => changeRule(rule.id, to));
  return (
    <fieldset
      aria-label={rule.name}
      className={css.row}
      data-over={isOver || undefined}
      data-off={!rule.enabled || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        onOver();
      }}
      onDrop={onDrop}
    >
      {mayWrite && (
        <button
          type="button"
          className={css.grip}
          draggable
          aria-label={say('rule.move', { name: rule.name })}
          title={say('rule.move', { name: rule.name })}
          onDragStart={onGrab}
          onDragEnd={onLetGo}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            onMove(event.key === 'ArrowUp' ? -1 : 1);
          }}
        >
          <Icon name="grip" />
        </button>
      )}
      <div className={css.body}>
        <b>{rule.name}</b>
        <p className={css.sentence}>
          <em>{say('rule.when')}</em> {when(rule)}
          {rule.conditions.parts.length > 0 && (
            <>
              {' '}
              <em>{say('rule.if')}</em> {group(rule.conditions)}
            </>
          )}{' '}
          <em>{say('rule.then')}</em> {rule.acts.map(act).join(', ')}
          {rule.stopAfter && `, ${say('rule.stops')}`}
        </p>
        <p className={css.meta}>{say('rule.week', { count: rule.actedLastWeek })}</p>
        {rule.watchedUntil && new Date(rule.watchedUntil) > new Date() && (
          <Chip small tone="line">
            {say('rule.watched', { time: dates.moment(rule.watchedUntil, new Date()) })}
          </Chip>
        )}
        {rule.paused && <Notice tone="soon">{say(`rule.paused.${rule.paused.reason}`)}</Notice>}
      </div>
      {mayWrite && (
        <Switch checked={rule.enabled} onChange={(enabled) => void change({ enabled })}>
          <span className="sr">{say('rule.on', { name: rule.name })}</span>
        </Switch>
      )}
      <RowMenu {...props} onWatch={() => void change({ watch: true })} />
    </fieldset>
  );
}

function RowMenu({ rule, mayWrite, onEdit, onLog, onWatch }: RowProps & { onWatch: () => void }) {
  const { say } = useRuleWords();
  const act = useRuleAct();
  const remove = async () => {
    if (!(await act(() => removeRule(rule.id)))) return;
    const undo = () => void act(() => restoreRule(rule.id));
    tell({ icon: 'trash', text: say('rule.removed', { name: rule.name }), seconds: 10, undo });
  };
  return (
    <Menu
      label={say('rule.more', { name: rule.name })}
      trigger={<IconButton icon="more" label={say('rule.more', { name: rule.name })} />}
    >
      {mayWrite && (
        <MenuItem icon="pencil" onClick={onEdit}>
          {say('rule.edit', { name: rule.name })}
        </MenuItem>
      )}
      <MenuItem icon="list" onClick={onLog}>
        {say('rule.log.only')}
      </MenuItem>
      {mayWrite && (
        <>
          <MenuItem icon="eye" onClick={onWatch}>
            {say('rule.watch')}
          </MenuItem>
          <MenuLine />
          <MenuItem icon="trash" danger onClick={() => void remove()}>
            {say('rule.remove', { name: rule.name })}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

/** Does it, and shows the rules as they are then, whether it was done or not. */
function useRuleAct() {
  const attempt = useAttempt();
  const client = useQueryClient();
  return async (work: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(work);
    await client.invalidateQueries({ queryKey: ['rules'] });
    return done;
  };
}

interface RowProps {
  rule: Rule;
  mayWrite: boolean;
  isOver: boolean;
  onMove: (by: number) => void;
  onGrab: () => void;
  onOver: () => void;
  onDrop: () => void;
  /** The drag is over, dropped or given up. */
  onLetGo: () => void;
  onEdit: () => void;
  onLog: () => void;
}
