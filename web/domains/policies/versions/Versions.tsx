import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { diffQuery, restoreVersion, versionQuery, versionsQuery } from '../api.ts';
import { ClauseList } from '../read/ClauseList.tsx';
import { useText } from '../text.ts';
import type { Version } from '../types.ts';
import { DiffView } from './DiffView.tsx';
import css from './versions.module.css';

/** What was published when, by whom and approved by whom; what each version says, and what is different in it. */
export default function Versions({ policyId, onRestored }: { policyId: string; onRestored: () => void }) {
  const say = useText();
  const words = useWords();
  const { data: versions } = useQuery(versionsQuery(policyId));
  const [picked, setPicked] = useState<number | null>(null);
  if (!versions) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  const shown = versions.find(({ version }) => version === picked) ?? versions[0];
  if (!shown) return <State icon="clock" title={say('policy.versions.none')} />;
  return (
    <div className={css.history}>
      <ol className={css.versions} aria-label={say('policy.versions')}>
        {versions.map((one) => (
          <li key={one.version}>
            <Line isShown={one === shown} onShow={() => setPicked(one.version)}>
              <VersionWords version={one} />
            </Line>
          </li>
        ))}
      </ol>
      <Shown policyId={policyId} version={shown} onRestored={onRestored} />
    </div>
  );
}

const nameOf = ({ major, minor }: Version) => `${major}.${minor}`;

function VersionWords({ version }: { version: Version }) {
  const say = useText();
  const dates = useDates();
  const { publishedAt, writtenBy, approvedBy, note, hash } = version;
  return (
    <>
      <b>{say('policies.version', { version: nameOf(version) })}</b>
      <span className="t12 dim">{dates.full(publishedAt)}</span>
      <span className="t12 dim">
        {say('policy.versions.by', { writer: writtenBy?.name ?? '', approver: approvedBy?.name ?? '' })}
      </span>
      {note && <span className={css.note}>{note}</span>}
      <span className="t12 dim" title={hash}>
        SHA-256 {hash.slice(0, 12)}…
      </span>
    </>
  );
}

function Line({ isShown, onShow, children }: { isShown: boolean; onShow: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={cx(css.version, isShown && css.here)}
      aria-pressed={isShown}
      onClick={onShow}
    >
      {children}
    </button>
  );
}

function Shown({ policyId, version, onRestored }: ShownProps) {
  const say = useText();
  const words = useWords();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const mayWrite = useMay('policies:write');
  const isFirst = version.version === 1;
  const { data: diff } = useQuery({
    ...diffQuery(policyId, version.version - 1, version.version),
    enabled: mayWrite && !isFirst,
  });
  const { data: whole } = useQuery(versionQuery(policyId, version.version));
  const name = say('policies.version', { version: nameOf(version) });
  const restore = async () => {
    if (!(await attempt(() => restoreVersion(policyId, version.version)))) return;
    tell({ icon: 'undo', text: say('policy.restored', { version: nameOf(version) }) });
    onRestored();
  };
  return (
    <section className={css.compared} aria-label={name}>
      <div className={css.bar}>
        <h2 className="grow">{name}</h2>
        {mayWrite && (
          <Button small icon="undo" busy={busy} onClick={() => void once(restore)}>
            {say('policy.restore')}
          </Button>
        )}
      </div>
      {diff && <DiffView diff={diff} />}
      {whole ? (
        <ClauseList clauses={whole.content.clauses} />
      ) : (
        <Skeleton rows={4} shape="lines" label={words('word.loading')} />
      )}
    </section>
  );
}

interface ShownProps {
  policyId: string;
  version: Version;
  onRestored: () => void;
}
