import type { Enkeltdag } from "#domain/hjemmekontor/enkeltdag/model.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { StoredCase } from "../store/caseTypes.ts";

/** A stored case with its state as the domain knows it. The state was written by `evolve` and is trusted. */
export type LoadedCase =
  | { readonly kind: "fast-avtale"; readonly stored: StoredCase; readonly state: FastAvtale }
  | { readonly kind: "enkeltdag"; readonly stored: StoredCase; readonly state: Enkeltdag };

/** What cases did not say that were saved before anybody asked for it. */
const notYetKept = {
  ...{ approvedHash: null, followedUpOn: null, dialogueOn: null, decidedFor: null, route: null },
  ...{ handed: [], notNeeded: [], lastHandedNo: 0 },
};

export function loadedCase(stored: StoredCase): LoadedCase {
  switch (stored.kind) {
    case "fast-avtale":
      return { kind: stored.kind, stored, state: { ...notYetKept, ...(stored.state as FastAvtale) } };
    case "enkeltdag":
      return { kind: stored.kind, stored, state: { ...notYetKept, ...(stored.state as Enkeltdag) } };
  }
}
