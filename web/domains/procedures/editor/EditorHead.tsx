import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { Popover } from '../../../design/layers/Popover.tsx';
import { saveFile } from '../../../platform/client/save-file.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { exportMarkdown, setRetired } from '../api.ts';
import { useText } from '../text.ts';
import type { Fault, Procedure } from '../types.ts';
import { wordsIn } from '../words.ts';
import { Checks } from './Checks.tsx';
import css from './editor.module.css';
import type { Draft } from './use-draft.ts';
import type { Steps } from './use-steps.ts';

const PublishDialog = lazy(() => import('../versions/PublishDialog.tsx'));

/** The name, how the draft stands, and what can be done with the whole. */
export function EditorHead({ procedure, draft, faults, gaps, steps }: HeadProps) {
  const say = useText();
  const slug = useSlug();
  const language = useLanguage();
  const mayPublish = useMay('procedures:publish') && !procedure.isRetired;
  const [isPublishing, setPublishing] = useState(false);
  const isDifferent = procedure.publishedVersion === null || procedure.hasChanges || draft.saving !== 'kept';
  return (
    <header className={css.head}>
      <PageLink className={css.back} to={paths.procedures(slug)} search={{}}>
        {say('procedures.title')}
      </PageLink>
      <h1 className="cut">{wordsIn(draft.content.names, language) || say('procedures.nameless')}</h1>
      <StateChip procedure={procedure} isDifferent={isDifferent} />
      <span className="t12 dim" role="status">
        {say(`procedure.saving.${draft.saving}`)}
      </span>
      <span className="grow" />
      <FaultsButton draft={draft} faults={faults} gaps={gaps} steps={steps} />
      <MoreMenu procedure={procedure} draft={draft} />
      {mayPublish && (
        <Button
          kind="primary"
          disabled={faults.length > 0 || !isDifferent}
          onClick={() => void draft.flush().then((saved) => setPublishing(saved))}
        >
          {say('procedure.publish')}
        </Button>
      )}
      <Suspense>
        {isPublishing && (
          <PublishDialog procedure={procedure} draft={draft} onClose={() => setPublishing(false)} />
        )}
      </Suspense>
    </header>
  );
}

function StateChip({ procedure, isDifferent }: { procedure: Procedure; isDifferent: boolean }) {
  const say = useText();
  const { publishedVersion: version } = procedure;
  if (procedure.isRetired) return <Chip>{say('procedures.state.retired')}</Chip>;
  if (version === null) return <Chip tone="line">{say('procedures.state.draft')}</Chip>;
  return (
    <>
      <Chip tone="kept">{say('procedures.state.version', { version })}</Chip>
      {isDifferent && <Chip tone="accent">{say('procedures.state.changes')}</Chip>}
    </>
  );
}

/** Where the list of faults has no place of its own it opens under a button. */
function FaultsButton({ draft, faults, gaps, steps }: Omit<HeadProps, 'procedure'>) {
  const say = useText();
  const [open, setOpen] = useState(false);
  if (faults.length === 0 && gaps.length === 0) return null;
  return (
    <Popover
      label={say('procedure.checks')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button kind="quiet" icon="warn" className={css.faultsButton}>
          {faults.length > 0 ? say('procedures.faults', { count: faults.length }) : say('procedure.checks')}
        </Button>
      }
    >
      <div className={css.popped}>
        <Checks
          content={draft.content}
          faults={faults}
          gaps={gaps}
          onShow={(place) => {
            setOpen(false);
            steps.enter(place);
          }}
        />
      </div>
    </Popover>
  );
}

function MoreMenu({ procedure, draft }: { procedure: Procedure; draft: Draft }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const attempt = useAttempt();
  const client = useQueryClient();
  const mayPublish = useMay('procedures:publish');
  const { id } = procedure;
  const versions = () => void draft.flush().then(() => go(paths.procedure(slug, id), { part: 'versions' }));
  const carryOut = () =>
    void draft
      .flush()
      .then(() => attempt(async () => saveFile(await exportMarkdown(id), `${fileName(draft)}.md`)));
  const retire = async () => {
    await draft.flush();
    if (!(await attempt(() => setRetired(id, true)))) return;
    await client.invalidateQueries({ queryKey: ['procedures'] });
    tell({
      ...{ icon: 'check', text: say('procedure.retired'), seconds: 10 },
      undo: () =>
        void attempt(() => setRetired(id, false)).then(() =>
          client.invalidateQueries({ queryKey: ['procedures'] }),
        ),
    });
  };
  return (
    <>
      <Button kind="quiet" icon="clock" aria-label={say('procedure.versions')} onClick={versions}>
        <span className={css.wideWords}>{say('procedure.versions')}</span>
      </Button>
      <Menu
        label={say('procedure.more')}
        trigger={<Button kind="quiet" icon="more" aria-label={say('procedure.more')} />}
      >
        <MenuItem icon="download" onClick={carryOut}>
          {say('procedure.export')}
        </MenuItem>
        {mayPublish && !procedure.isRetired && (
          <MenuItem icon="moon" onClick={() => void retire()}>
            {say('procedure.retire')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}

/** A name that every system takes for a file. */
const fileName = ({ content: { names } }: Draft) =>
  (names.en || names.id || names.th || 'procedure')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

interface HeadProps {
  procedure: Procedure;
  draft: Draft;
  faults: readonly Fault[];
  gaps: readonly string[];
  steps: Steps;
}
