/** A row of the register: one attack that a real help desk did not survive, and whether its test is here. */
export interface Row {
  readonly id: string;
  readonly title: string;
  /** Which issue or feature owes the test; absent when a file of this folder holds it. */
  readonly owed?: string;
}

/**
 * All known attacks. Whoever writes a test adds the file `Snn-what-it-shows.test.ts` and takes the reason out of
 * the row; `owed.test.ts` holds the two against each other.
 */
export const attacks: readonly Row[] = [
  row('S01', 'a guessable reply address lets nobody in'),
  row('S02', 'sign-up codes of other companies sent to a support address open no account'),
  row('S03', 'a thousand anonymous requests in a stranger’s name send that stranger no flood'),
  row('S04', 'a notification’s Message-ID without its signature makes nobody an agent'),
  row('S05', 'no older form of a reply token is still believed'),
  row('S06', 'a former member cannot answer by replying to an old notification'),
  row('S07', 'a reply from an unknown sender leaves the customer of the request as it was'),
  row('S08', 'control headers in outside mail change nothing'),
  row('S09', 'a reset link goes to its own mailbox only and never into a request'),
  row('S10', 'HTML mail keeps no attribute that a script could live in'),
  row('S11', 'no disguised address scheme survives in a link or a picture'),
  row('S12', 'markup in subjects, names, labels and file names stays text everywhere'),
  row('S13', 'a drawing with a script in it is downloaded, never shown in our origin'),
  row('S14', 'notes written through the API are sanitised by the server, not by the page'),
  row('S15', 'nested and mutating markup runs nothing, and sanitising twice changes nothing'),
  row('S16', 'with the sanitiser switched off the frame still runs nothing'),
  row('S17', 'forged client headers are an address or nothing, and never markup in a log'),
  row('S18', 'customers never see blind copies or what agents keep to themselves'),
  row('S19', 'a customer who reads every answer and every live frame sees no draft'),
  row('S20', 'a hostile page that talks to the widget changes nothing'),
  row('S21', 'names of prototypes in any input poison nothing'),
  row('S22', 'a hostile content type of an attachment is never repeated by us'),
  row('S23', 'a hostile file name stays a name: no path, no rights, no root of the web'),
  row('S24', 'only pictures and documents of a short list are shown in place'),
  row('S25', 'no forged link opens an attachment'),
  row('S26', 'no old attachment is reachable without its link'),
  row('S27', 'a draft cannot delete the files of another request'),
  row('S28', 'nobody uploads into the draft of another person'),
  row('S29', 'an archive that climbs out of its folder or swells is refused before it is opened'),
  row('S30', 'no parameter of any route is a path on our disk'),
  row('S31', 'printing a request opens no file and no address'),
  row('S32', 'no administrator’s page takes a path'),
  row('S33', 'an exported cell is text, never a formula'),
  row('S34', 'no outgoing call reaches our own network, however the address is written'),
  row('S35', 'no redirect leads an outgoing call inward'),
  row('S36', 'a name that changes its address between check and use is not followed'),
  row('S37', 'nothing in a mail makes the server fetch a picture unasked'),
  row('S38', 'nobody points single sign-on at an address of their choosing'),
  row('S39', 'an unverified address from an identity provider links to no account'),
  row('S40', 'an account registered before its owner came is worth nothing afterwards'),
  row('S41', 'no token is made without signing in, whoever is named in the body'),
  row('S42', 'doubled slashes and other spellings pass no limit and no closed door'),
  row('S43', 'an invitation is used once, in time, by the one who was invited'),
  row('S44', 'knowing every secret of the program derives no session and no token'),
  row('S45', 'a stored hash signs nobody in, and no answer shows one'),
  row('S46', 'headers of single sign-on mean nothing where it is off'),
  row('S47', 'nobody learns from a reset whether an address has an account'),
  row('S48', 'a second factor changes only after signing in afresh, through the API too'),
  row('S49', 'a disabled member is out everywhere within seconds'),
  row('S50', 'tokens come from a source of true chance and never repeat'),
  row('S51', 'reading shows no secret and changes no row'),
  row('S52', 'set-up is closed after set-up, and twenty at once make one owner'),
  row('S53', 'a fresh installation denies every administrator’s route to everyone else'),
  row('S54', 'fields that are not yours to set are refused or ignored'),
  row('S55', 'no principal reaches a row of another team, organisation or workspace by any route'),
  row('S56', 'view, list, search, count, export, stream and notices agree on what a member may see'),
  row('S57', 'linking and covering give nobody access by the side door'),
  row('S58', 'no pattern in the name of a stream subscribes to more than one’s own'),
  row('S59', 'a tracking address tells nobody whether it was right'),
  row('S60', 'reading never changes anything, and another site can change nothing'),
  row('S61', 'no filter, operator or order becomes SQL'),
  row('S62', 'page, API, bulk, import and automation ask one and the same policy'),
  row('S63', 'the audit trail and the history of messages cannot be rewritten'),
  row('S64', 'a mail made to keep a parser busy harms no other mail'),
  row('S65', 'no address list costs quadratic time, and no field smuggles a line into SMTP'),
  row('S66', 'a forged forwarding header passes no limit, a hostile content type no validation'),
  row('S67', 'a template has no expressions: what looks like code stays text'),
  row('S68', 'words in a mail command no assistant'),
  row('S69', 'secrets in messages are masked, and a stolen token cannot read everything at once'),
  row('S70', 'an outsourced account reaches its own teams only, and reading in bulk locks it'),
  row('S71', 'the routes of the program are exactly those of the list'),
  row('S72', 'a single-use code is used once, even a hundred times at once'),
  row('S73', 'a signed link of a request works for its customer, for a while'),
  row('S74', 'nobody who signs up becomes an agent by a default'),
  row('S75', 'nothing confidential stays in a cache after signing out'),
  row('RLS', 'twenty thousand interleaved calls of fifty workspaces show no foreign row'),
];

function row(id: string, title: string, owed?: string): Row {
  return owed === undefined ? { id, title } : { id, title, owed };
}
