import { useQuery } from '@tanstack/react-query';
import { Chip, type Tone } from '../../../design/Chip.tsx';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { scheduleQuery } from './api.ts';
import css from './delivery.module.css';
import type { Delivery, Schedule } from './types.ts';

/** What became of what was sent, the newest first: to whom, whether it left, and why not. */
export function Deliveries({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const say = useText();
  return (
    <Dialog open wide onClose={onClose} title={say('delivery.deliveries')} text={schedule.subject.name}>
      <Listed schedule={schedule} />
    </Dialog>
  );
}

function Listed({ schedule: { id } }: { schedule: Schedule }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const { data, error } = useQuery(scheduleQuery(id));
  if (error) return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!data) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (data.deliveries.length === 0) return <p className={css.help}>{say('delivery.none')}</p>;
  const names = new Map(data.receivers.map((one) => [one.id, one.name]));
  return (
    <Table
      caption={say('delivery.deliveries')}
      rows={data.deliveries}
      keyOf={(one) => one.id}
      columns={[
        { key: 'due', head: say('delivery.due'), cell: ({ dueAt }) => dates.full(dueAt) },
        {
          ...{ key: 'whom', head: say('delivery.whom') },
          cell: ({ receiverId, byHand }) =>
            byHand ? say('delivery.byHand') : ((receiverId && names.get(receiverId)) ?? '–'),
        },
        { key: 'state', head: say('delivery.state'), cell: (one) => <Became delivery={one} /> },
      ]}
    />
  );
}

/** Laid out is not yet gone: the mail says whether a server took it. */
function Became({ delivery: { state, why, mail } }: { delivery: Delivery }) {
  const say = useText();
  const shown =
    state !== 'sent'
      ? state
      : mail?.state === 'sent'
        ? 'sent'
        : mail?.state === 'failed'
          ? 'failed'
          : 'leaving';
  const tones: Record<typeof shown, Tone> = {
    ...{ waiting: 'plain', leaving: 'plain', sent: 'kept', failed: 'breach', skipped: 'soon' },
  };
  return (
    <span className={css.acts}>
      <Chip small tone={tones[shown]}>
        {say(`delivery.state.${shown}`)}
      </Chip>
      {why && <span className={css.why}>{say(`delivery.why.${why}`)}</span>}
      {!why && shown === 'failed' && mail?.reason && <span className={css.why}>{mail.reason}</span>}
    </span>
  );
}
