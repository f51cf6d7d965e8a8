/** Sentences of the platform: what happened, what was kept, what to do. */
export default {
  'internal-error':
    'Something broke on our side. Nothing you sent was half done; please try again. Reference: {reference}.',
  'input-invalid': 'Some fields cannot be used: {fields}. Nothing was changed.',
  'body-invalid': 'The body is not valid JSON. Nothing was changed.',
  'body-too-large': 'This is larger than allowed ({limit} MB). Nothing was kept.',
  'body-type-refused': 'The body has to be JSON, sent as application/json. Nothing was changed.',
  'content-type-invalid': 'This address takes JSON only. Nothing was changed.',
  'route-not-found': 'There is nothing at this address.',
  'cursor-invalid': 'This page marker is broken. Please start the list from its beginning.',
  'key-replaced':
    'Key {number} is in the secret box. A running program seals with it in a minute, seals anew what older keys locked within ten, and then forgets those. A program that is not running does so after its next start.',
  'key-replaced-backups':
    'Backups from before today hold the older key with what it locked. Take a new backup, and throw the old ones away if the older key is in wrong hands.',
  'member-only': 'Only a signed-in member can do this, not a token.',
  'permission-missing':
    'You may not do this. It needs the permission “{permission}”; an administrator can give it.',
  'sign-in-needed': 'Please sign in first.',
  'token-invalid': 'This token is unknown or was revoked.',
  'origin-refused': 'This came from another site and was refused. Nothing was changed.',
  'workspace-needed': 'Please say which workspace this is for (header X-Workspace).',
  'workspace-invalid': 'This is not a workspace.',
  'workspace-not-found': 'There is no such workspace, or you are not a member of it.',
  'idempotency-key-reused': 'This Idempotency-Key was used for something else. Please take a new one.',
  'idempotency-key-busy': 'The same call is still running. Please ask again in a moment.',
  'version-conflict': 'Somebody changed this in the meantime. Your change was not made; please look again.',
  'database-closed': 'The program is starting or stopping. Please try again in a few seconds.',
  'database-unreachable':
    'The database cannot be reached. Nothing was changed; please try again in a few seconds.',
  'calculation-busy': 'Other calculations are still running. Please try again in a moment.',
  'calculation-too-long': 'This calculation takes too long for so much data. Please try it with less.',
  'database-busy':
    'Too much is being done at this moment. Nothing was changed; please try again in a few seconds.',
  'storage-closed': 'The program is starting or stopping. Please try again in a few seconds.',
  'storage-full': 'The disk for files is full. Nothing was kept; please try again in a few minutes.',
  'storage-unreachable':
    'The place where files are kept does not answer. Nothing was changed; please try again in a minute.',
  'scanner-unreachable': 'The virus scanner does not answer. Nothing was kept; please try again in a minute.',
  'file-damaged':
    'This file is damaged where it is kept and is not handed out. Please ask an administrator for the backup.',
  'rate-limited': 'Too many tries. Please come back in {minutes} min.',
  'address-refused': 'This address may not be called from here.',
  'address-unreachable': 'The other side did not answer as it should. Nothing was changed.',
  'reference-not-found': 'Something that this names does not exist in this workspace. Nothing was changed.',
  'text-invalid': 'The text holds a character that cannot be kept. Nothing was changed.',
  'already-exists': 'This exists already. Nothing was changed.',
  'contacts-masked':
    'Addresses and telephone numbers are hidden for you, so that originals cannot be handed on or fetched and nobody new can be added here. Nothing was changed; please ask a colleague of the company.',
  'master-key-missing':
    'The keys of this installation are locked with a master key that is not at hand. Please start with the SAPA_KEY_FILE that was used before.',
};
