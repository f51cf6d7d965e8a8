import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../design/Avatar.tsx';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { Table } from '../../design/Table.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import { changeMember, membersQuery, signOutMember } from './api.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { type RoleChoice, useRoleChoices } from './rights/use-role-choices.ts';
import { ProfileDialog } from './staffing/ProfileDialog.tsx';
import { useText as useStaffText } from './staffing/text.ts';
import { useText } from './text.ts';
import type { Member, MemberPatch } from './types.ts';
import { useMe } from './use-me.ts';

/** Who signs in, with which role; invitations begin here. */
export function Members() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const me = useMe().member.id;
  const { data: members } = useQuery(membersQuery);
  const staff = useStaffText();
  const [profile, setProfile] = useState<Member | null>(null);
  const [inviting, setInviting] = useState(false);
  const change = async (member: Member, patch: MemberPatch, text: string, back?: MemberPatch) => {
    await attempt(async () => {
      await changeMember(member.id, patch);
      const undo = back && (() => void change(member, back, say('team.changed', { name: member.name })));
      tell({ icon: 'check', text, seconds: 10, undo });
      await client.invalidateQueries({ queryKey: ['members'] });
    });
  };
  const signOut = (member: Member) =>
    attempt(async () => {
      await signOutMember(member.id);
      tell({ icon: 'check', text: say('team.signedOut', { name: member.name }) });
    });
  return (
    <Panel
      title={say('team.settings.members')}
      meta={members && say('team.memberCount', { count: members.length })}
      end={
        <Button small icon="user-plus" onClick={() => setInviting(true)}>
          {say('team.invite')}
        </Button>
      }
    >
      {!members && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
      {members && (
        <Table
          stacks
          caption={say('team.settings.members')}
          rows={members}
          keyOf={(member) => member.id}
          columns={[
            {
              key: 'who',
              head: words('word.name'),
              cell: (member) => <Who member={member} isMe={member.id === me} />,
            },
            {
              key: 'teams',
              head: say('team.teams'),
              wide: true,
              cell: (member) => (
                <span className="mid">{member.teams.map((team) => team.name).join(', ')}</span>
              ),
            },
            {
              key: 'role',
              head: say('team.role'),
              tight: true,
              cell: (member) => (
                <RoleSelect
                  member={member}
                  isFixed={member.id === me}
                  onChange={(next) =>
                    void change(member, next, say('team.changed', { name: member.name }), {
                      role: member.role,
                      customRoleId: member.customRoleId,
                    })
                  }
                />
              ),
            },
            {
              key: 'profile',
              head: '',
              tight: true,
              cell: (member) =>
                !isOff(member) && (
                  <IconButton
                    icon="clock"
                    label={staff('staff.profile.edit')}
                    onClick={() => setProfile(member)}
                  />
                ),
            },
            {
              key: 'out',
              head: '',
              tight: true,
              cell: (member) =>
                member.id !== me &&
                !isOff(member) && (
                  <IconButton
                    icon="arrow-r"
                    label={say('team.signOut')}
                    onClick={() => void signOut(member)}
                  />
                ),
            },
            {
              key: 'off',
              head: '',
              tight: true,
              cell: (member) =>
                member.id !== me && (
                  <IconButton
                    icon={isOff(member) ? 'play' : 'lock'}
                    label={say(isOff(member) ? 'team.turnOn' : 'team.turnOff')}
                    onClick={() =>
                      void change(
                        member,
                        { disabled: !isOff(member) },
                        isOff(member)
                          ? say('team.changed', { name: member.name })
                          : say('team.turnedOff', { name: member.name }),
                        { disabled: isOff(member) },
                      )
                    }
                  />
                ),
            },
          ]}
        />
      )}
      <ProfileDialog
        memberId={profile?.id ?? null}
        name={profile?.name ?? ''}
        onClose={() => setProfile(null)}
      />
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </Panel>
  );
}

function RoleSelect({ member, isFixed, onChange }: RoleSelectProps) {
  const say = useText();
  const { options, choiceOf } = useRoleChoices(member.providerId !== null);
  return (
    <Select<string>
      quiet
      label={say('team.role')}
      value={member.customRoleId ?? member.role}
      disabled={isFixed}
      onChange={(value) => onChange(choiceOf(value))}
      options={options}
    />
  );
}

interface RoleSelectProps {
  member: Member;
  isFixed: boolean;
  onChange: (next: RoleChoice) => void;
}

function Who({ member, isMe }: { member: Member; isMe: boolean }) {
  const say = useText();
  return (
    <span className="row">
      <Avatar name={member.name} />
      <span className="grow">
        <span className="row">
          <span className="cut">{member.name}</span>
          {isMe && <Chip small>{say('team.you')}</Chip>}
          {isOff(member) && (
            <Chip small tone="soon">
              {say('team.off')}
            </Chip>
          )}
        </span>
        <small>{member.email}</small>
      </span>
    </span>
  );
}

const isOff = (member: Member) => member.disabled;
