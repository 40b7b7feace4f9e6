import type { Organisation } from "#domain/organisasjon/model.ts";

/** Where people and units come from: a file, or Microsoft Graph. */
export interface Directory {
  /** People and units as last read. One snapshot is consistent in itself: take it once for a piece of work. */
  organisation(): Organisation;
}

/** A directory that never changes while the server runs. */
export function fixedDirectory(organisation: Organisation): Directory {
  return { organisation: () => organisation };
}
