/** Sentences of the room procedures. */
export default {
  'procedure-not-found': 'There is no such procedure.',
  'procedure-version-not-found': 'There is no such version of this procedure.',
  'procedure-changed':
    'Somebody else has saved this procedure in the meantime. Load it again; your words are still here.',
  'procedure-incomplete':
    'The procedure cannot be followed to its end yet. Please mend what is marked; the draft is kept.',
  'procedure-unchanged': 'Nothing is different from the version that is followed. Nothing was published.',
  'procedure-retired': 'This procedure is out of use. Take it back before you change it.',
  'procedure-place-unknown':
    'The procedure names a team, topic or provider that does not exist here: {names}. The draft is kept.',
  'procedure-file-unreadable': 'Line {line} of the file cannot be read. Nothing was taken over.',
  'procedure-owner-cannot': 'Please choose somebody who may write procedures. Nothing was changed.',
};
