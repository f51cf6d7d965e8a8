import type { ReactNode } from 'react';
import { clockKinds } from '../../../server/domains/service-levels/rules/profiles.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { channelLabel } from '../conversations/channel.ts';
import { useText as useTalk } from '../conversations/text.ts';
import { useTeams } from '../team/use-me.ts';
import { textOfSeconds } from './duration-text.ts';
import css from './service-levels.module.css';
import { useText } from './text.ts';
import type { Policy } from './types.ts';

/** A policy in the list: for whom it is, and what it promises of ordinary requests. */
export function PolicyLine({
  policy,
  rank,
  children,
}: {
  policy: Policy;
  rank: number;
  children?: ReactNode;
}) {
  const say = useText();
  const talk = useTalk();
  const dates = useDates();
  const teams = useTeams();
  const { teamIds, channels, customers } = policy.conditions;
  const who = [
    ...teams.filter((team) => teamIds.includes(team.id)).map((team) => team.name),
    ...channels.map((channel) => channelLabel(channel, talk)),
    ...(customers === 'any' ? [] : [say(`levels.customers.${customers}`)]),
  ];
  const promised = clockKinds.flatMap((kind) => {
    const seconds = policy.targets[kind]?.normal;
    return seconds ? [`${say(`levels.kind.${kind}`)} ${textOfSeconds(seconds, dates.inUnit)}`] : [];
  });
  return (
    <div className={css.line}>
      <span className={css.rank}>{rank}</span>
      <span className="grow" style={{ minWidth: 0 }}>
        <b className="cut">{policy.name}</b>
        <small>{who.length > 0 ? who.join(' · ') : say('levels.everyone')}</small>
        <small>{promised.join(' · ')}</small>
      </span>
      {children}
    </div>
  );
}
