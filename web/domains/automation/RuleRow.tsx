import { useQueryClient } from '@tanstack/react-query';
import { Chip } from '../../design/Chip.tsx';
import { Switch } from '../../design/forms/Check.tsx';
import { Icon } from '../../design/Icon.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../../design/layers/Menu.tsx';
import { Notice } from '../../design/states/Notice.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { tell, tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { changeRule, removeRule, restoreRule } from './api.ts';
import css from './automation.module.css';
import type { Rule } from './types.ts';
import { useRuleWords } from './use-rule-words.ts';

/** One rule as a sentence, with its switch; the grip moves it by mouse, arrow keys move it by hand. */
export function RuleRow(props: RowProps) {
  const { rule, mayWrite, isOver, onMove, onGrab, onOver, onDrop } = props;
  const { say, when, group, act } = useRuleWords();
  const dates = useDates();
  const change = useChange(rule);
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
          onDragEnd={onDrop}
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
  const words = useWords();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['rules'] });
  const remove = async () => {
    await removeRule(rule.id).catch((error) => tellError(error, words));
    await refresh();
    tell({
      icon: 'trash',
      text: say('rule.removed', { name: rule.name }),
      seconds: 10,
      undo: () => void restoreRule(rule.id).then(refresh, (error) => tellError(error, words)),
    });
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

function useChange(rule: Rule) {
  const words = useWords();
  const client = useQueryClient();
  return async (change: Parameters<typeof changeRule>[1]) => {
    await changeRule(rule.id, change).catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey: ['rules'] });
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
  onEdit: () => void;
  onLog: () => void;
}
