import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { useSize } from '../../../platform/messages/use-size.ts';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { type BackupList, backupsQuery, takeBackup } from './api.ts';
import { BackupTable } from './BackupTable.tsx';
import css from './backups.module.css';
import { Command, restoreCommand } from './Command.tsx';
import { useText } from './text.ts';

/** The backups of the installation: which there are, what went wrong, taking one, and the way back. */
export function Backups({ mayTake }: { mayTake: boolean }) {
  const say = useText();
  const words = useWords();
  const { data, isPending, isError, error } = useQuery(backupsQuery);
  return (
    <>
      <Panel
        title={say('backup.title')}
        meta={say('backup.text')}
        end={mayTake && <TakeNow isRunning={data?.isRunning} />}
      >
        {isPending && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
        {isError && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
        {data && <Standing list={data} />}
      </Panel>
      {data && data.items.length > 0 && (
        <Panel title={say('backup.back')}>
          <div className={css.stack}>
            <p className="mid">{say('backup.back.text')}</p>
            <Command>{restoreCommand('latest')}</Command>
          </div>
        </Panel>
      )}
      {data && <Moments {...data} />}
      {data?.lost && <LostFiles lost={data.lost} />}
      {data && <Followers {...data} />}
    </>
  );
}

function TakeNow({ isRunning = false }: { isRunning?: boolean | undefined }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const take = async () => {
    await attempt(takeBackup);
    await client.invalidateQueries(backupsQuery);
  };
  return (
    <Button small icon="box" busy={busy || isRunning} onClick={() => void once(take)}>
      {say('backup.now')}
    </Button>
  );
}

function Standing({ list }: { list: BackupList }) {
  const say = useText();
  const dates = useDates();
  const { items, daily, isRunning, isLate, lastAttempt, folder } = list;
  const failed = lastAttempt?.failure;
  return (
    <div className={css.stack}>
      {isRunning && <Notice tone="plain">{say('backup.running')}</Notice>}
      {failed && !isRunning && (
        <Notice tone="breach">
          {say('backup.failed', { when: dates.full(lastAttempt.at), why: failed })}
        </Notice>
      )}
      {isLate && !isRunning && <Notice tone="soon">{say('backup.late')}</Notice>}
      {!daily && <Notice tone="soon">{say('backup.off')}</Notice>}
      {items.length === 0 ? (
        <State
          icon="box"
          title={say('backup.none')}
          text={say(daily ? 'backup.none.daily' : 'backup.none.off')}
        />
      ) : (
        <BackupTable backups={items} />
      )}
      <p className="t12 dim">
        {daily && `${say('backup.kept')} `}
        {folder && (
          <>
            {say('backup.folder')} <span className={css.folder}>{folder}</span>
          </>
        )}
      </p>
    </div>
  );
}

/** The newest span is the one that goes on. */
function Moments({ spans, isBehind, momentsFailure }: BackupList) {
  const say = useText();
  const dates = useDates();
  const span = spans.at(-1);
  if (!span && !momentsFailure) return null;
  const [from, until] = span ? [dates.full(span.from), dates.full(span.until)] : ['', ''];
  return (
    <Panel title={say('backup.moment')}>
      <div className={css.stack}>
        {momentsFailure && (
          <Notice tone="breach">
            {say('backup.moment.failed', { when: dates.full(momentsFailure.at), said: momentsFailure.said })}
          </Notice>
        )}
        {span && isBehind && <Notice tone="breach">{say('backup.moment.behind', { until })}</Notice>}
        {span && <p className="mid">{say('backup.moment.text', { from, until })}</p>}
        {span && <Command>{restoreCommand(`--to ${span.until}`)}</Command>}
      </div>
    </Panel>
  );
}

/** Servers that follow this one, and what follows it no more. Nothing is said where there are none. */
function Followers({ standbys, slots }: BackupList) {
  const say = useText();
  const size = useSize();
  if (standbys.length + slots.length === 0) return null;
  return (
    <Panel title={say('backup.second')}>
      <div className={css.stack}>
        {standbys.map(({ name, isSynchronous, behindBytes }) =>
          isSynchronous ? (
            <p key={name} className="mid">
              {say('backup.second.sync', { name })}
            </p>
          ) : (
            <Notice key={name} tone="soon">
              {say('backup.second.async', { name, size: behindBytes === null ? '?' : size(behindBytes) })}
            </Notice>
          ),
        )}
        {slots.map(({ slot, used }) => (
          <Notice key={slot} tone="breach">
            {say('backup.second.slot', { slot, used })}
          </Notice>
        ))}
      </div>
    </Panel>
  );
}

/** Files that requests name and nobody has any more. Nothing is said where all are there. */
function LostFiles({ lost }: { lost: NonNullable<BackupList['lost']> }) {
  const say = useText();
  const dates = useDates();
  const { at, missing, broughtBack, keys } = lost;
  if (missing + broughtBack === 0) return null;
  const when = dates.full(at);
  return (
    <Panel title={say('backup.files')}>
      <div className={css.stack}>
        {broughtBack > 0 && (
          <Notice tone="plain">{say('backup.files.back', { when, count: broughtBack })}</Notice>
        )}
        {missing > 0 && (
          <>
            <Notice tone="breach">{say('backup.files.lost', { when, count: missing })}</Notice>
            <p className="mid">{say('backup.files.what')}</p>
            <ul className="t12 dim">
              {keys.map((key) => (
                <li key={key} className={css.folder}>
                  {key}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}
