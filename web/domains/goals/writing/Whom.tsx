import { useQuery } from '@tanstack/react-query';
import { Field } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { providersQuery } from '../../team/rights/api.ts';
import { useMe, useMembers, useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { Draft, WhomChoice } from './draft.ts';
import { Owner } from './Owner.tsx';

/** For whom a goal is, and who looks after it. Who does not lead writes for themselves. */
export function Whom({ draft, set, leads }: WhomProps) {
  const say = useText();
  const me = useMe().member.id;
  const members = useMembers();
  const teams = useTeams();
  const providers = useQuery({ ...providersQuery, enabled: leads }).data ?? [];
  if (!leads) return null;
  const kinds: WhomChoice[] = [
    'company',
    'team',
    ...(providers.length > 0 ? ['provider' as const] : []),
    'member',
    'me',
  ];
  const others = members.filter(({ id }) => id !== me);
  const named = { team: teams, provider: providers, member: others };
  const { whom } = draft;
  const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <>
      <div className={layout.two}>
        <Field label={say('goals.write.whom')}>
          <Select
            value={whom}
            onChange={(next) => set({ whom: next, whose: '' })}
            options={kinds.map((value) => ({ value, label: say(`goals.whom.${value}`) }))}
          />
        </Field>
        {whom === 'team' || whom === 'provider' || whom === 'member' ? (
          <Field
            label={say(`goals.write.${whom}`)}
            help={whom === 'member' ? say('goals.write.member.text') : undefined}
          >
            <Select
              value={draft.whose}
              onChange={(whose) => set({ whose })}
              options={named[whom].map(asOption)}
            />
          </Field>
        ) : null}
      </div>
      {whom !== 'me' && whom !== 'member' && (
        <Owner value={draft.ownerId || me} onChange={(ownerId) => set({ ownerId })} />
      )}
    </>
  );
}

interface WhomProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  leads: boolean;
}
