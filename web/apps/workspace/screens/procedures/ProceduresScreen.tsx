import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { shows } from '../../../../domains/procedures/api.ts';
import { ProcedureList } from '../../../../domains/procedures/list/ProcedureList.tsx';
import { useText } from '../../../../domains/procedures/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';

const MeasuresPart = lazy(() => import('../../../../domains/runs/measures/MeasuresPart.tsx'));
const NewProcedure = lazy(() => import('../../../../domains/procedures/list/NewProcedure.tsx'));
const ImportDialog = lazy(() => import('../../../../domains/procedures/list/ImportDialog.tsx'));

/** How kinds of requests are solved: all procedures, those in use or those of old. */
export function ProceduresScreen() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const asked = useSearchWords().show;
  const mayMeasure = useMay('runs:measure');
  const tabs = mayMeasure ? ([...shows, 'measures'] as const) : shows;
  const show = tabs.find((one) => one === asked) ?? 'in-use';
  const mayWrite = useMay('procedures:write');
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null);
  const close = () => setDialog(null);
  return (
    <Page
      title={say('procedures.title')}
      beside={
        <>
          <Segment
            label={say('procedures.show')}
            value={show}
            onChange={(next) => go(paths.procedures(slug), next === 'in-use' ? {} : { show: next }, true)}
            options={tabs.map((value) => ({ value, label: say(`procedures.show.${value}`) }))}
          />
          <span className="grow" />
          {mayWrite && (
            <>
              <Button icon="download" onClick={() => setDialog('import')}>
                {say('procedures.import')}
              </Button>
              <Button kind="primary" icon="plus" onClick={() => setDialog('new')}>
                {say('procedures.new')}
              </Button>
            </>
          )}
        </>
      }
    >
      {show !== 'measures' && (
        <Panel>
          <ProcedureList show={show} mayWrite={mayWrite} />
        </Panel>
      )}
      <Suspense>
        {show === 'measures' && <MeasuresPart />}
        {dialog === 'new' && <NewProcedure onClose={close} />}
        {dialog === 'import' && <ImportDialog onClose={close} />}
      </Suspense>
    </Page>
  );
}
