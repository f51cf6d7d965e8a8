import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { floorQuery } from '../../../domains/requests/floor/api.ts';
import css from '../../../domains/requests/floor/floor.module.css';
import { inFloorOrder, sumsOf } from '../../../domains/requests/floor/look.ts';
import { MemberRow } from '../../../domains/requests/floor/MemberRow.tsx';
import { Queues } from '../../../domains/requests/floor/Queues.tsx';
import { useText } from '../../../domains/requests/floor/text.ts';
import type { Floor, FloorMember } from '../../../domains/requests/floor/types.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useNow } from '../../../platform/messages/use-now.ts';
import { useWords } from '../../../platform/words/index.ts';

/** The supervisor's floor: who works on what since when, who is free, and how long the queues wait. Live. */
export function FloorScreen() {
  const say = useText();
  const words = useWords();
  const { data, error, refetch } = useQuery(floorQuery);
  return (
    <Page title={say('floor.title')} beside={data && <Sums members={data.members} />}>
      {!data && !error && (
        <Panel>
          <Skeleton rows={6} label={words('word.loading')} />
        </Panel>
      )}
      {!data && error && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      )}
      {data && <Both floor={data} />}
    </Page>
  );
}

function Both({ floor }: { floor: Floor }) {
  const say = useText();
  const now = useNow(3000);
  return (
    <div className={css.grid}>
      <Panel title={say('floor.people')} bare>
        {floor.members.length === 0 && (
          <State icon="people" title={say('floor.empty')} text={say('floor.empty.text')} />
        )}
        <ul aria-label={say('floor.people')}>
          {inFloorOrder(floor.members).map((member) => (
            <MemberRow key={member.id} member={member} now={now} />
          ))}
        </ul>
      </Panel>
      <Queues queues={floor.queues} now={now} />
    </div>
  );
}

function Sums({ members }: { members: readonly FloorMember[] }) {
  const say = useText();
  const sums = sumsOf(members);
  return (
    <p className={css.sums} role="status">
      <b>{say('floor.free', { count: sums.free })}</b>
      <span>{say('floor.taken', { count: sums.taken })}</span>
      <span>{say('floor.paused', { count: sums.paused })}</span>
      <span>{say('floor.absent', { count: sums.absent })}</span>
    </p>
  );
}
