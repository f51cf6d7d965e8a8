import type { ReactNode } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { Tip } from '../../../design/layers/Tip.tsx';
import { keysOf, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { useMay, useMe } from '../../team/use-me.ts';
import { MacroPicker } from '../macros/MacroPicker.tsx';
import { VisitorNote } from '../offers/VisitorNote.tsx';
import { useSnoozedWords } from '../snoozed-words.ts';
import { StatusMenu } from '../statuses/StatusMenu.tsx';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import type { RequestActs } from '../use-request-acts.ts';
import { AssignPicker } from './AssignPicker.tsx';
import { LabelPicker } from './LabelPicker.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import css from './one.module.css';
import { PresenceNote } from './PresenceNote.tsx';
import { ReaderMenu } from './ReaderMenu.tsx';
import { SnoozePicker } from './SnoozePicker.tsx';

/** The subject and everything that can be done to the request, each with its key; who may not do it is not offered it. */
export function RequestHead({ request, acts, onBack, backLabel, onForward, further }: HeadProps) {
  const mayWrite = useMay('requests:write');
  return (
    <header className={css.head}>
      <div className="row">
        <Button
          kind="quiet"
          icon="arrow-l"
          className={css.onlyPhone}
          aria-label={backLabel}
          onClick={onBack}
        />
        <h1 className="grow cut" lang={request.language ?? undefined} title={request.subject}>
          {request.subject}
        </h1>
        {mayWrite && <Deeds {...{ request, acts, onForward, further }} />}
        {!mayWrite && <ReaderMenu further={further} />}
      </div>
      <Meta request={request} acts={acts} />
    </header>
  );
}

function Deeds({ request, acts, onForward, further }: DeedsProps) {
  const say = useText();
  const isDone = request.status === 'solved' || request.status === 'closed';
  const solve = isDone ? acts.reopen : acts.solve;
  useAct('request.solve', () => void solve());
  return (
    <>
      <AssignPicker request={request} acts={acts} />
      <LabelPicker request={request} acts={acts} />
      <SnoozePicker request={request} acts={acts} />
      <MacroPicker request={request} />
      <MoreMenu request={request} acts={acts} onForward={onForward} further={further} />
      <Tip label={say(isDone ? 'requests.reopen' : 'requests.solve')} keys={keysOf('request.solve')}>
        <Button
          small
          icon={isDone ? 'repeat' : 'check'}
          keys={keysOf('request.solve')}
          onClick={() => void solve()}
        >
          {say(isDone ? 'requests.reopen' : 'requests.solve')}
        </Button>
      </Tip>
    </>
  );
}

function Meta({ request, acts }: { request: RequestItem; acts: RequestActs }) {
  const say = useText();
  const slept = useSnoozedWords();
  const me = useMe().member.id;
  const mayWrite = useMay('requests:write');
  const { assignee, team, brand, labels, snoozedUntil } = request;
  return (
    <div className={css.meta}>
      <StatusMenu request={request} />
      <span className={css.sep} />
      <span>{say('requests.number', { number: String(request.number) })}</span>
      {assignee ? (
        <span className={css.person}>
          <Avatar name={assignee.name} size={16} />
          {assignee.id === me ? say('requests.you') : assignee.name}
        </span>
      ) : (
        <span>{say('requests.unassigned')}</span>
      )}
      {team && <span className={cx('cut', css.wide)}>{team.name}</span>}
      {brand && <span className={cx('cut', css.wide)}>{brand.name}</span>}
      {snoozedUntil && (
        <span className={cx(css.person, css.wide)}>
          <Icon name="moon" size={14} />
          <span title={slept(snoozedUntil).full}>{slept(snoozedUntil).short}</span>
        </span>
      )}
      <span className={cx(css.labels, css.wide)}>
        {labels.slice(0, 3).map((label) => (
          <Chip
            key={label}
            small
            {...(mayWrite && {
              onRemove: () => void acts.label(labels.filter((one) => one !== label)),
              removeLabel: say('requests.removeLabel', { label }),
            })}
          >
            {label}
          </Chip>
        ))}
      </span>
      <span className="grow" />
      {request.channel === 'chat' && <VisitorNote requestId={request.id} name={request.customer.name} />}
      <PresenceNote requestId={request.id} me={me} />
    </div>
  );
}

interface HeadProps extends DeedsProps {
  onBack: () => void;
  backLabel: string;
}

interface DeedsProps {
  request: RequestItem;
  acts: RequestActs;
  onForward: () => void;
  /** Items of its menu that belong to later rooms. */
  further: ReactNode;
}
