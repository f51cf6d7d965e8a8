/** What a file is taken for by its name. */
export function importKindOf(name: string): 'markdown' | 'html' | 'docx' | 'zendesk' | 'sapa' {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (ending === 'zip') return 'sapa';
  if (ending === 'docx') return 'docx';
  if (ending === 'html' || ending === 'htm') return 'html';
  return ending === 'json' || ending === 'jsonl' ? 'zendesk' : 'markdown';
}
