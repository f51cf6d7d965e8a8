import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { Popover } from '../../../design/layers/Popover.tsx';
import { saveFile } from '../../../platform/client/save-file.ts';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { wordsIn } from '../../procedures/words.ts';
import { exportMarkdown, setRetired } from '../api.ts';
import { useText } from '../text.ts';
import type { Course, Fault } from '../types.ts';
import type { Draft } from './use-draft.ts';
import css from './write.module.css';

const PublishDialog = lazy(() => import('./PublishDialog.tsx'));
const AskDialog = lazy(() => import('../lead/AskDialog.tsx'));

/** How the draft stands, and what can be done with the whole. */
export function EditorActs({ course, draft }: { course: Course; draft: Draft }) {
  const say = useText();
  const [dialog, setDialog] = useState<'publish' | 'ask' | null>(null);
  const { publishedVersion: version } = course;
  const { faults } = draft.standing;
  const isDifferent = version === null || course.hasChanges || draft.saving !== 'kept';
  const publish = () => void draft.flush().then((saved) => saved && setDialog('publish'));
  return (
    <>
      {version === null ? (
        <Chip tone="line">{say('training.state.draft')}</Chip>
      ) : (
        <Chip tone="kept">{say('training.state.version', { version })}</Chip>
      )}
      <Faults draft={draft} />
      <More course={course} draft={draft} />
      {version !== null && !course.isRetired && (
        <Button icon="user-plus" onClick={() => setDialog('ask')}>
          {say('training.ask')}
        </Button>
      )}
      {!course.isRetired && (
        <Button kind="primary" disabled={faults.length > 0 || !isDifferent} onClick={publish}>
          {say('training.publish')}
        </Button>
      )}
      <Suspense>
        {dialog === 'publish' && (
          <PublishDialog course={course} draft={draft} onClose={() => setDialog(null)} />
        )}
        {dialog === 'ask' && <AskDialog courseId={course.id} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}

/** What keeps it from being published, and in which languages something is missing. */
function Faults({ draft }: { draft: Draft }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const { faults, gaps } = draft.standing;
  if (faults.length + gaps.length === 0) return null;
  const missing = languages.filter((one) => gaps.includes(one)).map((one) => languageNames[one]);
  return (
    <Popover
      label={say('training.checks')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button kind="quiet" icon="warn">
          {faults.length > 0 ? say('training.faults', { count: faults.length }) : say('training.checks')}
        </Button>
      }
    >
      <ul className={css.faults}>
        {faults.map((one) => (
          <li key={`${one.part} ${one.key} ${one.code}`}>
            <FaultWords fault={one} draft={draft} />
          </li>
        ))}
        {missing.length > 0 && (
          <li className="dim">{say('training.gaps', { languages: missing.join(', ') })}</li>
        )}
      </ul>
    </Popover>
  );
}

function FaultWords({ fault: { part, key, code }, draft }: { fault: Fault; draft: Draft }) {
  const say = useText();
  const { lessons, questions } = draft.content;
  const at = (part === 'lesson' ? lessons : questions).findIndex((one) => one.key === key) + 1;
  const words = say(`training.fault.${code}`);
  if (part === 'course') return words;
  return say(part === 'lesson' ? 'training.fault.lesson' : 'training.fault.question', {
    number: at,
    fault: words,
  });
}

function More({ course, draft }: { course: Course; draft: Draft }) {
  const say = useText();
  const language = useLanguage();
  const attempt = useAttempt();
  const client = useQueryClient();
  const name = (wordsIn(draft.content.names, language) || 'course').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const carryOut = () =>
    void draft
      .flush()
      .then(() => attempt(async () => saveFile(await exportMarkdown(course.id), `${name}.md`)));
  const renew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['training'] }),
      client.invalidateQueries({ queryKey: ['training-draft'] }),
    ]);
  const retire = async (retired: boolean) => {
    await draft.flush();
    if (!(await attempt(() => setRetired(course.id, retired)))) return;
    await renew();
    if (!retired) return;
    const undo = () => void attempt(() => setRetired(course.id, false)).then(renew);
    tell({ icon: 'check', text: say('training.retired'), seconds: 10, undo });
  };
  return (
    <Menu
      label={say('training.more')}
      trigger={<Button kind="quiet" icon="more" aria-label={say('training.more')} />}
    >
      <MenuItem icon="download" onClick={carryOut}>
        {say('training.export')}
      </MenuItem>
      <MenuItem icon={course.isRetired ? 'undo' : 'moon'} onClick={() => void retire(!course.isRetired)}>
        {say(course.isRetired ? 'training.takeBack' : 'training.retire')}
      </MenuItem>
    </Menu>
  );
}
