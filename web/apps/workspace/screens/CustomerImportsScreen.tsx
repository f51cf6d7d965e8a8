import { useParams } from '@tanstack/react-router';
import { Page, Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { CustomersNav } from '../../../domains/customers/CustomersNav.tsx';
import { ImportList } from '../../../domains/customers/imports/ImportList.tsx';
import { ImportStart } from '../../../domains/customers/imports/ImportStart.tsx';
import { ImportSteps } from '../../../domains/customers/imports/ImportSteps.tsx';
import { useText } from '../../../domains/customers/imports/text.ts';
import { useText as useCustomers } from '../../../domains/customers/text.ts';
import { useMay } from '../../../domains/team/use-me.ts';
import { useWords } from '../../../platform/words/index.ts';

/** Customers out of files: a new file and all that were, or one import from its columns to its result. */
export function CustomerImportsScreen() {
  const say = useText();
  const customers = useCustomers();
  const words = useWords();
  const mayManage = useMay('customers:manage');
  const { importId } = useParams({ strict: false }) as { importId?: string };
  return (
    <Page title={importId ? say('import.one') : customers('customers.imports')} narrow>
      <CustomersNav here="imports" />
      {!mayManage ? (
        <State kind="error" icon="lock" title={words('failed.forbidden')} />
      ) : importId ? (
        <ImportSteps key={importId} importId={importId} />
      ) : (
        <>
          <Panel title={say('import.new')}>
            <ImportStart />
          </Panel>
          <Panel title={say('import.earlier')}>
            <ImportList />
          </Panel>
        </>
      )}
    </Page>
  );
}
