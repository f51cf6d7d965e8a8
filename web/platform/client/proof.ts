/** Asks the person to prove afresh who they are. @returns whether they did. */
export type Asker = () => Promise<boolean>;

/** Says who asks for a proof when the server wants one before a dangerous act. */
export function onProofNeeded(ask: Asker): void {
  asker = ask;
}

/** Asks once, however many calls wait for it. */
export function askForProof(): Promise<boolean> {
  asked ??= asker().finally(() => {
    asked = null;
  });
  return asked;
}

let asker: Asker = async () => false;
let asked: Promise<boolean> | null = null;
