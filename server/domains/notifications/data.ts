import { describeData } from '../../platform/data.ts';
import { describeSealed } from '../../platform/secrets/sealed-places.ts';

const choice = { about: 'member', personal: [], exported: 'never', erased: 'row' } as const;

describeData({
  notifications: { about: 'member', personal: [], exported: 'never', erased: 'row', kept: { days: 90 } },
  notification_choices: { ...choice, kept: 'with-owner' },
  notification_settings: { ...choice, kept: 'with-owner' },
  push_subscriptions: { ...choice, personal: ['endpoint', 'p256dh', 'auth'], kept: 'with-owner' },
  push_keys: { about: 'nobody', personal: [], exported: 'never', erased: 'kept', kept: 'with-owner' },
});

describeSealed({
  ...{ table: 'push_keys', column: 'private_key', key: 'workspace_id', of: 'workspace' },
  about: ({ workspaceId }) => `push-keys ${workspaceId}`,
});
