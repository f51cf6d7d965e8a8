import { Avatar } from '../../../design/Avatar.tsx';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMe, useMembers, useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import type { RequestActs } from '../use-request-acts.ts';
import css from './one.module.css';
import { usePickerKey } from './use-picker-key.ts';

/** Who takes the request: a member, nobody, or another team. */
export function AssignPicker({ request, acts }: { request: RequestItem; acts: RequestActs }) {
  const say = useText();
  const words = useWords();
  const { keys, ...held } = usePickerKey('request.assign');
  const me = useMe().member.id;
  const members = useMembers();
  const teams = useTeams();
  const items = [
    ...members.map(({ id, name }) => ({
      id,
      kind: 'member' as const,
      name,
      label: id === me ? `${name} (${say('requests.me').toLowerCase()})` : name,
      chosen: request.assignee?.id === id,
    })),
    {
      id: 'nobody',
      kind: 'nobody' as const,
      name: '',
      label: say('requests.nobody'),
      chosen: !request.assignee,
    },
    ...teams.map(({ id, name }) => ({
      id,
      kind: 'team' as const,
      name,
      label: name,
      hint: say('requests.team'),
      chosen: request.team?.id === id,
    })),
  ];
  return (
    <Picker
      {...held}
      label={say('requests.assignTo')}
      emptyLabel={words('word.nothingFound')}
      items={items}
      onPick={({ id, kind, name }) => {
        if (kind === 'team') void acts.moveTo({ id, name });
        else void acts.assign(kind === 'member' ? { id, name } : null);
      }}
      face={(item) =>
        item.kind === 'member' ? (
          <Avatar name={item.name} size={20} />
        ) : (
          <Icon name={item.kind === 'team' ? 'people' : 'circle'} />
        )
      }
      trigger={
        <Button
          kind="quiet"
          small
          icon="user-plus"
          className={css.act}
          aria-label={say('requests.assign')}
          title={`${say('requests.assign')} (${keys.toUpperCase()})`}
        />
      }
    />
  );
}
