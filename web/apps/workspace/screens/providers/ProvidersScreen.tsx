import { Page } from '../../../../design/Page.tsx';
import { ProviderList } from '../../../../domains/providers/ProviderList.tsx';
import { useText } from '../../../../domains/providers/text.ts';

/** Those who answer for us by contract. */
export function ProvidersScreen() {
  const say = useText();
  return (
    <Page title={say('contract.title')}>
      <ProviderList />
    </Page>
  );
}
