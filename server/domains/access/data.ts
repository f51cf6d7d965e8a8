import { describeData } from '../../platform/data.ts';
import { describeSealed } from '../../platform/secrets/sealed-places.ts';

const account = { about: 'member', exported: 'never', erased: 'row', kept: 'with-owner' } as const;

describeData({
  workspaces: {
    about: 'workspace',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: 'with-owner',
  },
  brands: {
    about: 'workspace',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: 'with-owner',
  },
  tokens: { about: 'workspace', personal: [], exported: 'never', erased: 'kept', kept: 'with-owner' },
  accounts: { ...account, personal: ['name', 'email', 'image'] },
  sessions: { ...account, personal: ['ip_address', 'user_agent'], kept: { days: 30 } },
  identities: { ...account, personal: ['account_id', 'password'] },
  verifications: { ...account, personal: ['identifier', 'value'], kept: { days: 1 } },
  second_factors: { ...account, personal: [] },
  recovery_codes: { ...account, personal: [] },
  passkeys: { ...account, personal: ['name'] },
  sign_in_settings: {
    about: 'workspace',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: 'with-owner',
  },
  sign_in_connections: {
    about: 'workspace',
    personal: [],
    exported: 'never',
    erased: 'kept',
    kept: 'with-owner',
  },
  reading_limits: {
    about: 'workspace',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: 'with-owner',
  },
  bulk_readings: { about: 'member', personal: [], exported: 'never', erased: 'row', kept: { days: 7 } },
  sign_in_limits: { about: 'member', personal: ['key'], exported: 'never', erased: 'row', kept: { days: 1 } },
  secrets: { about: 'nobody', personal: [], exported: 'never', erased: 'kept', kept: 'with-owner' },
});

describeSealed({
  ...{ table: 'second_factors', column: 'sealed_secret', key: 'account_id', of: 'installation' },
  about: ({ key }) => `second-factor ${key}`,
});
describeSealed({
  ...{ table: 'sign_in_connections', column: 'sealed_client_secret', key: 'id', of: 'workspace' },
  about: ({ key }) => key,
});
