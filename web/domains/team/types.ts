import type { Language } from '../../platform/messages/language.ts';
import type { Role } from '../access/types.ts';

export interface TeamCard {
  id: string;
  name: string;
}

export interface Member {
  id: string;
  name: string;
  email: string;
  role: Role;
  customRoleId: string | null;
  providerId: string | null;
  language: string;
  disabled: boolean;
  teams: TeamCard[];
}

export interface Team extends TeamCard {
  isPrivate: boolean;
  memberIds: string[];
}

export interface Me {
  member: {
    id: string;
    name: string;
    email: string;
    role: Role;
    language: Language;
    theme?: string;
    signature: string;
    teams: TeamCard[];
  };
  workspace: { slug: string; name: string; language: Language; zone: string; mailSendingConfigured: boolean };
  permissions: string[];
}

export interface MePatch {
  name?: string;
  language?: Language;
  signature?: string;
  theme?: string;
}

export interface InvitationInput {
  email: string;
  role: Role;
  customRoleId?: string | null;
  providerId?: string | null;
  teamIds?: string[];
}

/** An invitation that still lets somebody in. */
export interface OpenInvitation {
  id: string;
  email: string;
  role: Role;
  expiresAt: string;
}

/** Whose lost second factor is to be taken off. */
export interface FactorReset {
  memberId: string;
  askedBy: string;
  askedAt: string;
}

export interface MemberPatch {
  role?: Role;
  customRoleId?: string | null;
  providerId?: string | null;
  disabled?: boolean;
  teamIds?: string[];
}
