import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuGroup, MenuItem } from '../../../design/layers/Menu.tsx';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { useMembers, useTeams } from '../../team/use-me.ts';
import type { Act } from './api.ts';
import { BulkDialog } from './BulkDialog.tsx';
import css from './bulk.module.css';
import { MacroActs, StatusActs } from './KeptActs.tsx';
import { LabelForm } from './LabelForm.tsx';
import { MoreActs } from './MoreActs.tsx';
import { selection, useSelection } from './selection.ts';
import { useText } from './text.ts';

const MergeForm = lazy(() => import('./MergeForm.tsx'));

const priorities = ['urgent', 'high', 'normal', 'low'] as const;

/** What can be done to the chosen requests; each act is shown beforehand, and can be taken back. */
export default function BulkBar() {
  const say = useText();
  const chosen = useSelection();
  const [act, setAct] = useState<{ act: Act; name: string } | null>(null);
  const [labelling, setLabelling] = useState(false);
  const [merging, setMerging] = useState(false);
  useAct('list.clear', () => selection.clear(), chosen.size > 0);
  if (chosen.size === 0) return null;
  const ask = (name: string, next: Act) => setAct({ act: next, name });
  return (
    <div className={css.bar} role="toolbar" aria-label={say('requests.bulk')}>
      <IconButton icon="x" label={say('requests.bulk.clear')} onClick={() => selection.clear()} />
      <b className={css.count}>{say('requests.bulk.chosen', { count: chosen.size })}</b>
      <AssignMenu onAct={ask} />
      <StatusActs onAct={ask} />
      <Menu
        label={say('requests.priority')}
        trigger={<IconButton icon="flag" label={say('requests.priority')} />}
      >
        {priorities.map((priority) => {
          const name = say(`requests.priority.${priority}`);
          return (
            <MenuItem key={priority} onClick={() => ask(name, { kind: 'priority', priority })}>
              {name}
            </MenuItem>
          );
        })}
      </Menu>
      <IconButton icon="tag" label={say('requests.label')} onClick={() => setLabelling(true)} />
      {chosen.size > 1 && (
        <IconButton icon="merge" label={say('requests.bulk.merge')} onClick={() => setMerging(true)} />
      )}
      <MacroActs onAct={ask} />
      <MoreActs onAct={ask} />
      <LabelForm open={labelling} onClose={() => setLabelling(false)} onAct={ask} />
      <Suspense>{merging && <MergeForm ids={[...chosen]} onClose={() => setMerging(false)} />}</Suspense>
      {act && <BulkDialog ids={[...chosen]} {...act} onClose={() => setAct(null)} />}
    </div>
  );
}

function AssignMenu({ onAct }: { onAct: (name: string, act: Act) => void }) {
  const say = useText();
  const members = useMembers();
  const teams = useTeams();
  return (
    <Menu
      label={say('requests.assignTo')}
      trigger={<IconButton icon="user-plus" label={say('requests.assign')} />}
    >
      <MenuItem onClick={() => onAct(say('requests.nobody'), { kind: 'assign', assigneeId: null })}>
        {say('requests.nobody')}
      </MenuItem>
      <MenuGroup label={say('requests.assignee')}>
        {members.map(({ id, name }) => (
          <MenuItem key={id} onClick={() => onAct(name, { kind: 'assign', assigneeId: id })}>
            {name}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label={say('requests.team')}>
        <MenuItem onClick={() => onAct(say('requests.noTeam'), { kind: 'team', teamId: null })}>
          {say('requests.noTeam')}
        </MenuItem>
        {teams.map(({ id, name }) => (
          <MenuItem key={id} onClick={() => onAct(name, { kind: 'team', teamId: id })}>
            {name}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}
