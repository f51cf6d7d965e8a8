import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { Select } from '../../../design/forms/Select.tsx';
import { Page } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import css from '../../policies/versions/versions.module.css';
import { useMay } from '../../team/use-me.ts';
import { diffQuery, restoreVersion, versionsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Procedure, Version } from '../types.ts';
import { wordsIn } from '../words.ts';
import { DiffView } from './DiffView.tsx';

/** What was published when and by whom, and what is different from one to the other, or to the draft. */
export default function Versions({ procedure, onBack, onRestored }: VersionsProps) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const { data: versions, error } = useQuery(versionsQuery(procedure.id));
  const [picked, setPicked] = useState<number | null>(
    procedure.hasChanges ? null : procedure.publishedVersion,
  );
  const [against, setAgainst] = useState<number | null>(null);
  const before = against ?? (picked === null ? procedure.publishedVersion : picked - 1) ?? 0;
  const pick = (version: number | null) => {
    setPicked(version);
    setAgainst(null);
  };
  return (
    <Page
      title={wordsIn(procedure.draft.names, language) || say('procedures.nameless')}
      beside={
        <Button kind="quiet" icon="left" onClick={onBack}>
          {words('word.back')}
        </Button>
      }
    >
      {error && !versions && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />
      )}
      {!versions && !error && <Skeleton rows={5} shape="lines" label={words('word.loading')} />}
      {versions?.length === 0 && (
        <State icon="clock" title={say('procedure.versions')} text={say('procedure.version.none')} />
      )}
      {versions && versions.length > 0 && (
        <div className={css.history}>
          <ol className={css.versions} aria-label={say('procedure.versions')}>
            <li>
              <Line isShown={picked === null} onShow={() => pick(null)}>
                <b>{say('procedure.draft')}</b>
              </Line>
            </li>
            {versions.map((one) => (
              <li key={one.version}>
                <VersionLine
                  version={one}
                  procedure={procedure}
                  isShown={picked === one.version}
                  onShow={() => pick(one.version)}
                />
              </li>
            ))}
          </ol>
          <Compared
            procedure={procedure}
            versions={versions}
            to={picked}
            from={before}
            onFrom={setAgainst}
            onRestored={onRestored}
          />
        </div>
      )}
    </Page>
  );
}

function VersionLine({ version, procedure, isShown, onShow }: VersionLineProps) {
  const say = useText();
  const dates = useDates();
  const { publishedBy } = version;
  return (
    <Line isShown={isShown} onShow={onShow}>
      <span className="row">
        <b>{say('procedures.state.version', { version: version.version })}</b>
        {version.version === procedure.publishedVersion && !procedure.isRetired && (
          <Chip small tone="kept">
            {say('procedures.show.in-use')}
          </Chip>
        )}
      </span>
      <span className="t12 dim">
        {dates.full(version.publishedAt)}
        {publishedBy?.name && ` ${say('procedure.version.by', { name: publishedBy.name })}`}
      </span>
      {version.note && <span className={css.note}>{version.note}</span>}
    </Line>
  );
}

function Line({ isShown, onShow, children }: LineProps) {
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

function Compared({ procedure, versions, to, from, onFrom, onRestored }: ComparedProps) {
  const say = useText();
  const words = useWords();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const mayWrite = useMay('procedures:write') && !procedure.isRetired;
  const { data: diff } = useQuery({ ...diffQuery(procedure.id, from, to), enabled: from > 0 });
  const restore = async (version: number) => {
    if (!(await attempt(() => restoreVersion(procedure.id, version)))) return;
    tell({ icon: 'undo', text: say('procedure.version.restored', { version }) });
    onRestored();
  };
  const name = to === null ? say('procedure.draft') : say('procedures.state.version', { version: to });
  const others = versions.filter(({ version }) => version !== to);
  return (
    <section className={css.compared} aria-label={name}>
      <div className={css.bar}>
        <h2>{name}</h2>
        {from > 0 && (
          <>
            <span className="dim">{say('procedure.version.since')}</span>
            <Select
              quiet
              label={say('procedure.version.since')}
              value={String(from)}
              onChange={(next) => onFrom(Number(next))}
              options={others.map(({ version }) => ({
                value: String(version),
                label: say('procedures.state.version', { version }),
              }))}
            />
          </>
        )}
        <span className="grow" />
        {to !== null && mayWrite && (
          <Button small icon="undo" busy={busy} onClick={() => void once(() => restore(to))}>
            {say('procedure.version.restore')}
          </Button>
        )}
      </div>
      {from > 0 && !diff && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
      {from > 0 && diff && <DiffView diff={diff} />}
    </section>
  );
}

interface VersionsProps {
  procedure: Procedure;
  onBack: () => void;
  onRestored: () => void;
}

interface VersionLineProps {
  version: Version;
  procedure: Procedure;
  isShown: boolean;
  onShow: () => void;
}

interface LineProps {
  isShown: boolean;
  onShow: () => void;
  children: ReactNode;
}

interface ComparedProps {
  procedure: Procedure;
  versions: readonly Version[];
  /** The version that is looked at; null: the draft. */
  to: number | null;
  from: number;
  onFrom: (version: number) => void;
  onRestored: () => void;
}
