import { useState } from 'react';
import { faultsOf, gapsOf } from '../../../../server/domains/procedures/rules/faults.ts';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useMay } from '../../team/use-me.ts';
import { Inspector } from '../form/Inspector.tsx';
import { keepable } from '../rules/blank.ts';
import { useText } from '../text.ts';
import type { Procedure } from '../types.ts';
import { Checks } from './Checks.tsx';
import { EditorHead } from './EditorHead.tsx';
import css from './editor.module.css';
import { FlowCanvas } from './FlowCanvas.tsx';
import { EditorNotices } from './Notices.tsx';
import { Outline } from './Outline.tsx';
import { StepStack } from './StepStack.tsx';
import { useDraft } from './use-draft.ts';
import { useNarrow } from './use-narrow.ts';
import { usePlaceName } from './use-place-name.ts';
import { useSteps } from './use-steps.ts';

/** The visual editor: the outline, the way as one sees it, and beside it the form of what is open. */
export function ProcedureEditor({ procedure, onReload }: { procedure: Procedure; onReload: () => void }) {
  const say = useText();
  const mayWrite = useMay('procedures:write') && !procedure.isRetired;
  const draft = useDraft(procedure);
  const steps = useSteps(draft);
  const isNarrow = useNarrow();
  const [language, setLanguage] = useState(useLanguage());
  const kept = keepable(draft.content);
  const faults = faultsOf(kept);
  const gaps = gapsOf(kept);
  const nameOf = usePlaceName(draft.content);
  const { open } = steps;
  const view = { content: draft.content, faults, steps, mayWrite };
  const inspector = open && (
    <Inspector
      place={open}
      draft={draft}
      steps={steps}
      faults={faults}
      mayWrite={mayWrite}
      language={language}
      onLanguage={setLanguage}
      inLayer={isNarrow}
    />
  );
  return (
    <div className={css.page}>
      <EditorHead procedure={procedure} draft={draft} faults={faults} gaps={gaps} steps={steps} />
      <EditorNotices procedure={procedure} saving={draft.saving} onReload={onReload} />
      <div className={css.body}>
        <aside className={css.outline} aria-label={say('procedure.outline')}>
          <Outline {...view} />
          <Checks content={draft.content} faults={faults} gaps={gaps} onShow={steps.enter} />
        </aside>
        <main className={css.canvas}>{isNarrow ? <StepStack {...view} /> : <FlowCanvas {...view} />}</main>
        {isNarrow ? (
          open && (
            <Dialog open onClose={() => steps.show(null)} title={nameOf(open)}>
              {inspector}
            </Dialog>
          )
        ) : (
          <aside className={css.inspector} aria-label={open ? nameOf(open) : say('procedure.about')}>
            {inspector ?? (
              <Inspector
                place={{ part: 'about' }}
                draft={draft}
                steps={steps}
                faults={faults}
                mayWrite={mayWrite}
                language={language}
                onLanguage={setLanguage}
                inLayer={false}
              />
            )}
          </aside>
        )}
      </div>
    </div>
  );
}
