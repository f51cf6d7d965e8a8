import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMe } from '../use-me.ts';
import { absencesQuery } from './api.ts';
import css from './staffing.module.css';
import { useText } from './text.ts';
import type { Absence } from './types.ts';
import { useNamesOf } from './use-names-of.ts';

const KEY = 'sapa.handovers';

/** Leads to the handover: whoever covers when it begins, whoever was away when they are back; until it is put away. */
export function CoverBar() {
  const me = useMe().member.id;
  const { data = [] } = useQuery(absencesQuery(me));
  const [away, setAway] = useState(readAway);
  const news = data.find((one) => kindOf(one, me) !== null && !away.includes(markOf(one)));
  if (!news) return null;
  const putAway = () => {
    const next = [...away, markOf(news)].slice(-50);
    localStorage.setItem(KEY, JSON.stringify(next));
    setAway(next);
  };
  return <News absence={news} kind={kindOf(news, me) ?? 'covers'} onAway={putAway} />;
}

function News({ absence, kind, onAway }: { absence: Absence; kind: 'covers' | 'back'; onAway: () => void }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const { name } = useNamesOf(absence);
  return (
    <div className={css.bar} role="status">
      <Icon name={kind === 'back' ? 'sun' : 'people'} />
      <span className="grow">
        {kind === 'back' ? say('staff.bar.back') : say('staff.bar.covers', { name })}{' '}
        <PageLink className="link" to={paths.handover(slug, absence.id)} search={{}} onClick={onAway}>
          {say(kind === 'back' ? 'staff.bar.see' : 'staff.handover.open')}
        </PageLink>
      </span>
      <Button kind="quiet" small icon="x" aria-label={words('word.close')} onClick={onAway} />
    </div>
  );
}

/** What an absence means to me now: I cover, I am back, or nothing. */
export function kindOf(absence: Absence, me: string): 'covers' | 'back' | null {
  const { memberId, coverMemberId, begunAt, overAt } = absence;
  if (memberId === me) return begunAt && overAt ? 'back' : null;
  return coverMemberId === me && begunAt && !overAt ? 'covers' : null;
}

const markOf = ({ id, overAt }: Absence) => `${id}${overAt ? ' over' : ''}`;

function readAway(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    // A browser that keeps nothing: every absence is shown.
    return [];
  }
}
