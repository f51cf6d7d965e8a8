/** A column of sealed texts: the key of its rows, and what is bound in with each. */
export type SealedPlace = {
  table: string;
  column: string;
  /** The columns that name a row, without the workspace. */
  key: string;
  /** The rows of a workspace, or those of the installation, which no workspace has. */
  of: 'workspace' | 'installation';
  about(row: { workspaceId: string; key: string }): string;
};

const places: SealedPlace[] = [];

/** A room says where it keeps sealed texts, so that they are sealed anew when the key of the box is replaced. */
export function describeSealed(place: SealedPlace): void {
  places.push(place);
}

/** Every place that was described. */
export function sealedPlaces(): readonly SealedPlace[] {
  return places;
}
