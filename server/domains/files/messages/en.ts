export default {
  'file-not-found': 'There is no such file, or you may not see it.',
  'file-refused-virus': 'This file holds a known virus ({virus}). It was not kept.',
  'file-infected':
    'This file holds a known virus and is not handed out. Please ask its sender for a clean one.',
  'file-not-checked':
    'This file is still being looked at by the virus scanner. Please try again in a minute.',
  'files-quota-reached':
    'The workspace has used up its room for files ({limit} GB). This file was not kept; please ask an administrator for more room, or delete what is no longer needed.',
  'file-masked':
    'This file may hold addresses or telephone numbers, which are hidden for you. Open it with the button beside it; each look is noted.',
};
