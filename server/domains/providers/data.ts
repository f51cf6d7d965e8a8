import { describeData } from '../../platform/data.ts';

const ours = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  provider_contracts: ours,
  provider_alerts: ours,
  provider_actions: ours,
  provider_evidence: ours,
  provider_shared_months: ours,
});
