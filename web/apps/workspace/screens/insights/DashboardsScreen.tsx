import { Page } from '../../../../design/Page.tsx';
import { DashboardsPart } from '../../../../domains/insights/dashboards/DashboardsPart.tsx';
import { useText } from '../../../../domains/insights/dashboards/text.ts';
import { InsightsParts } from './InsightsParts.tsx';

/** The dashboards that I may open. */
export function DashboardsScreen() {
  const say = useText();
  return (
    <Page title={say('dash.title')}>
      <InsightsParts here="dashboards" />
      <DashboardsPart />
    </Page>
  );
}
