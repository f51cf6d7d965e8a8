import { useQuery } from '@tanstack/react-query';
import { Avatar } from '../../../design/Avatar.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { StatusDot } from '../../team/staffing/StatusDot.tsx';
import { useText as useStaffText } from '../../team/staffing/text.ts';
import { requestQuery } from '../api.ts';
import { lookingQuery } from './api.ts';
import css from './floor.module.css';
import { fullness, lookNow } from './look.ts';
import { MemberActs } from './MemberActs.tsx';
import { useText } from './text.ts';
import type { FloorMember, Looking } from './types.ts';

/** One member on the floor: status since when, what they have before them, how full they are, who waits longest. */
export function MemberRow({ member, now }: { member: FloorMember; now: number }) {
  const heard = useQuery(lookingQuery(member.id)).data;
  const look = lookNow(heard, now);
  return (
    <li className={css.member} aria-label={member.name}>
      <Avatar name={member.name} size={32} />
      <div className={css.who}>
        <b className="cut">{member.name}</b>
        <Standing member={member} now={now} />
      </div>
      <div className={css.look}>{look && <Look look={look} now={now} />}</div>
      <Load member={member} />
      <Waiting since={member.waitingSince} now={now} />
      <MemberActs member={member} lookingAt={look?.requestId ?? null} />
    </li>
  );
}

function Standing({ member, now }: { member: FloorMember; now: number }) {
  const say = useText();
  const staff = useStaffText();
  const dates = useDates();
  const { absence, status, statusSince, isWorking } = member;
  if (absence)
    return (
      <span className={css.sub}>
        <Chip small tone="soon">
          {staff('staff.absent')}
        </Chip>
        <span className="cut">
          {absence.coverName
            ? staff('staff.absence.coveredBy', { name: absence.coverName })
            : staff('staff.absence.uncovered')}
        </span>
      </span>
    );
  // A minute is the smallest step that people look for here.
  const seconds = statusSince && Math.max(60, (now - Date.parse(statusSince)) / 1000);
  const parts = [
    staff(`staff.status.${status}`),
    ...(seconds ? [staff('staff.since', { duration: dates.duration(seconds) })] : []),
    ...(isWorking ? [] : [say('floor.offHours')]),
  ];
  return (
    <span className={css.sub}>
      <StatusDot status={status} />
      <span className="cut">{parts.join(', ')}</span>
    </span>
  );
}

function Look({ look, now }: { look: Looking; now: number }) {
  const say = useText();
  const staff = useStaffText();
  const dates = useDates();
  const slug = useSlug();
  const request = useQuery(requestQuery(look.requestId)).data;
  if (!request) return null;
  const seconds = (now - look.since) / 1000;
  return (
    <>
      <PageLink className="link" to={paths.request(slug, request.number)} search={{}}>
        {say(look.typing ? 'floor.types' : 'floor.looks', { number: String(request.number) })}
      </PageLink>
      <span className="cut dim">
        {seconds >= 60 && `${staff('staff.since', { duration: dates.duration(seconds) })} · `}
        <span lang={request.language ?? undefined}>{request.subject}</span>
      </span>
    </>
  );
}

function Load({ member }: { member: FloorMember }) {
  const say = useText();
  const number = useNumber();
  const slug = useSlug();
  const full = fullness(member);
  return (
    <PageLink
      className={css.load}
      to={paths.requests(slug)}
      search={{ assignee: member.id, status: ['open'] }}
      title={say('floor.load', { load: number(member.load), capacity: member.capacity })}
    >
      <span>
        <b>{number(member.load)}</b>
        <span className="dim"> / {number(member.capacity)}</span>
      </span>
      <span className={css.track} aria-hidden="true">
        <i
          className={cx(full >= 1 ? css.full : full >= 0.8 && css.near)}
          style={{ width: `${Math.min(1, full) * 100}%` }}
        />
      </span>
    </PageLink>
  );
}

/** Since when the longest waiting customer waits. */
export function Waiting({ since, now }: { since: string | null; now: number }) {
  const say = useText();
  const dates = useDates();
  if (!since) return <span className={cx(css.waiting, css.nobody, 'dim')}>{say('floor.nobodyWaits')}</span>;
  const seconds = (now - Date.parse(since)) / 1000;
  return (
    <span className={css.waiting} title={say('floor.longest')}>
      <b>{dates.duration(Math.max(60, seconds))}</b>
      <small>{say('floor.waits')}</small>
    </span>
  );
}
