import { decidesFor } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import type { Waiting, WaitingKind } from "#domain/start/model.ts";
import { gathered } from "#domain/start/order.ts";
import type { StoredCase } from "../../store/caseTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import { loadedCase } from "../caseState.ts";
import { personView } from "../commonView.ts";
import type { DeskContext, Who } from "../context.ts";
import type { HomeItem } from "../hjemmekontor/homeItems.ts";
import { homeItemsNow } from "../hjemmekontor/homeReminders.ts";
import { substitutesNow } from "../hjemmekontor/substitutes.ts";
import { oneWaiting } from "./oneWaiting.ts";

/** More of one's own than anybody has open. */
const ownShown = 50;
/** More than waits for anybody: of the rest the number is told. */
const pendingShown = 200;

/** What of home office waits for somebody: their own, that of those for whom they decide, and what lies too long below them. */
export async function homeWaiting(context: DeskContext, reads: StoreReads, { personId }: Who): Promise<readonly Waiting[]> {
  const substitutes = await substitutesNow(context, reads);
  const decided = decidesFor(context.directory.organisation(), substitutes, personId);
  const [{ own, others }, answers, pending] = await Promise.all([
    homeItemsNow(context, reads, personId, substitutes),
    ownAnswers(reads, personId),
    pendingOf(context, reads, decided),
  ]);
  return [
    ...answers,
    ...own.flatMap((item) => itemWaiting(item, ownKinds)),
    ...pending,
    // What waits for the leader's answer is told of from the first day, and not only once they are reminded of it.
    ...[...Map.groupBy(others, ({ kind }) => kind).values()].flatMap((same) =>
      // Each says with whom it lies.
      same[0]?.kind === "venter-under"
        ? same.flatMap((item) => itemWaiting(item, leaderKinds))
        : gathered(
            same.flatMap((item) => itemWaiting(item, leaderKinds)),
            { page: "godkjenninger", id: null, side: same[0]?.kind === "utlever" ? "utstyr" : "loepende" },
          ),
    ),
  ];
}

/** What of one's own only oneself can bring on. */
async function ownAnswers(reads: StoreReads, personId: PersonId): Promise<readonly Waiting[]> {
  const found = await reads.listCases({
    ...{ employeeIds: [personId], kinds: ["fast-avtale"], statuses: ["RETURNERT", "GODKJENT"] },
    ...{ order: "updated-last", limit: ownShown },
  });
  return found.map(({ id, status, updatedAt }) =>
    oneWaiting(status === "RETURNERT" ? "rett-soeknad" : "godta-avtale", {
      since: osloDate(updatedAt),
      place: { page: "mine", id, side: null },
    }),
  );
}

async function pendingOf(context: DeskContext, reads: StoreReads, decided: readonly PersonId[]): Promise<readonly Waiting[]> {
  if (decided.length === 0) return [];
  const wanted = { employeeIds: decided, statuses: ["INNSENDT", "OENSKET"] } as const;
  const found = await reads.listCases({ ...wanted, order: "submitted-first", limit: pendingShown });
  const lines = gathered(
    found.map((stored) => pendingOne(context, stored)),
    { page: "godkjenninger", id: null, side: "venter" },
  );
  const [only] = lines;
  // The list is bounded, and the number is right all the same.
  return found.length < pendingShown || only === undefined ? lines : [{ ...only, count: await reads.countCases(wanted) }];
}

function pendingOne(context: DeskContext, stored: StoredCase): Waiting {
  const { state } = loadedCase(stored);
  return oneWaiting("avgjoer", {
    since: state.submittedOn,
    about: personView(context.directory.organisation(), state.employeeId).name,
    place: { page: "godkjenninger", id: state.id, side: "venter" },
  });
}

type Kinds = Readonly<Record<HomeItem["kind"], WaitingKind | null>>;

/** What is nobody's to do is not waiting: that an agreement runs out is the employee's to think of (HO-10). */
const ownKinds: Kinds = {
  ...{ "foelg-opp": null, dialog: "dialog", forny: "forny", utloeper: null, avgjoer: null, "venter-under": null },
  ...{ turnus: null, utlever: null, "lever-tilbake": "lever-tilbake" },
};
const leaderKinds: Kinds = {
  ...{ "foelg-opp": "foelg-opp", dialog: "dialog-leder", forny: null, utloeper: null, avgjoer: null },
  ...{ "venter-under": "venter-under", turnus: "turnus", utlever: "utlever", "lever-tilbake": "faa-tilbake" },
};

function itemWaiting(item: HomeItem, kinds: Kinds): readonly Waiting[] {
  const kind = kinds[item.kind];
  if (kind === null) return [];
  const lies = kind === "venter-under" || kind === "turnus";
  const id = item.opens?.id ?? null;
  const place: Waiting["place"] =
    kinds === ownKinds
      ? { page: "mine", id, side: null }
      : kind === "turnus"
        ? { page: "uke", id: null, side: null }
        : { page: "godkjenninger", id, side: kind === "utlever" || kind === "faa-tilbake" ? "utstyr" : "loepende" };
  return [
    oneWaiting(kind, {
      due: lies ? null : item.on,
      since: lies ? item.on : null,
      count: item.count,
      about: kind === "turnus" ? null : item.name,
      place,
    }),
  ];
}
