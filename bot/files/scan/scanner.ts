import type { ScanCode } from "#domain/vedlegg/refusal.ts";

/** Looks through files for viruses. */
export type Scanner = {
  /** `scanner-unavailable` for whatever keeps it from saying that the file is clean. Never rejects. */
  scan(bytes: Uint8Array): Promise<"clean" | ScanCode>;
};
