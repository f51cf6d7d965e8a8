import { describeData } from '../../platform/data.ts';

const hours = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;
const ofMember = {
  about: 'member',
  personal: [],
  exported: 'with-workspace',
  erased: 'row',
  kept: 'with-owner',
} as const;

describeData({
  calendars: hours,
  calendar_versions: hours,
  calendar_uses: hours,
  members: {
    about: 'member',
    personal: ['name', 'email', 'signature'],
    exported: 'with-workspace',
    erased: 'columns',
    kept: 'with-owner',
  },
  teams: { about: 'workspace', personal: [], exported: 'with-workspace', erased: 'kept', kept: 'with-owner' },
  team_members: {
    about: 'member',
    personal: [],
    exported: 'with-workspace',
    erased: 'row',
    kept: 'with-owner',
  },
  invitations: { about: 'member', personal: ['email'], exported: 'never', erased: 'row', kept: { days: 30 } },
  member_factor_resets: { ...ofMember, exported: 'never' },
  custom_roles: hours,
  provisionings: { ...ofMember, personal: ['external_id'] },
  providers: hours,
  provider_readings: { ...ofMember, exported: 'never', kept: { days: 1 } },
  member_profiles: { ...ofMember, personal: ['languages', 'hours'] },
  member_skills: { ...ofMember, personal: ['skill'] },
  member_statuses: ofMember,
  member_sightings: ofMember,
  absences: { ...ofMember, personal: ['reason_code', 'note'] },
});
