import { Page, Panel } from '../../../design/Page.tsx';
import { CustomersNav } from '../../../domains/customers/CustomersNav.tsx';
import { SuggestionList } from '../../../domains/customers/merging/SuggestionList.tsx';
import { useText } from '../../../domains/customers/text.ts';

/** Customers who may be the same person, known by several addresses. */
export function DuplicatesScreen() {
  const say = useText();
  return (
    <Page title={say('merge.list')}>
      <CustomersNav here="duplicates" />
      <p className="dim" style={{ marginBottom: 16 }}>
        {say('merge.list.text')}
      </p>
      <Panel>
        <SuggestionList />
      </Panel>
    </Page>
  );
}
