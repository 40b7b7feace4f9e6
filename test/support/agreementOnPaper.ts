import type { AgreementPaper } from "#bot/documents/hjemmekontor/paper.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { standardAgreementOn, usualStandardAgreements } from "#domain/hjemmekontor/fastAvtale/standardAgreement.ts";
import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";

/** A text is its own id here, so that a test reads what it looks for. */
const said = (words: string): TextRef => ({ textId: words as TextId, length: words.length });
const hash = "a".repeat(64);
const approvedOn = localDate("2026-03-02");

/** An agreement with everything that one can hold, approved and accepted. */
const state: FastAvtale = {
  id: "0199bb00-0000-7000-8000-000000000001" as CaseId,
  employeeId: "kari" as PersonId,
  unitId: "bygg" as UnitId,
  status: "AKSEPTERT",
  ...{ decidedFor: null, route: null },
  agreement: {
    otherArrangement: false,
    start: localDate("2026-03-09"),
    end: localDate("2026-06-30"),
    weeklyMinutes: 2250,
    homeDays: [
      { weekday: 2, from: 540, to: 930 },
      { weekday: 4, from: 540, to: 930 },
    ],
    availability: said("Telefon og Teams hele dagen."),
    renewalReason: said("Gruppa møtes som før, og boka er ikke ferdig."),
    reasonEmployee: said("Ro til å skrive."),
    reasonEmployer: said("Raskere ferdig med rapporten."),
    tasksSuitable: true,
    specialEquipment: true,
    strictRequirements: false,
    conflict: false,
    physicalOk: true,
    equipment: ["tastatur", "mus", "skjerm"],
    extraEquipment: said("En god kontorstol."),
    contributes: true,
  },
  rulesOn: approvedOn,
  submittedOn: approvedOn,
  assessment: {
    workEnvironment: said("Gruppa møtes mandag og onsdag."),
    physicalOk: true,
    tasksSuitable: true,
    discussed: true,
    goodSituation: true,
    costDisproportionate: false,
    equipment: ["tastatur", "mus", "skjerm"],
    extraEquipmentGranted: true,
    overrideReason: said("Stolen finnes fra før."),
  },
  approvedHash: hash,
  decidedBy: "lars" as PersonId,
  decidedOn: approvedOn,
  decisionReason: null,
  acceptance: {
    on: localDate("2026-03-03"),
    templateVersion: "2022-07",
    contentHash: hash,
    effectiveFrom: localDate("2026-03-09"),
  },
  calledIn: [],
  followedUpOn: null,
  dialogueOn: null,
  termination: null,
  ...{ handed: [], notNeeded: [], lastHandedNo: 0 },
};

export function agreementSource(but: Partial<AgreementPaper> = {}): AgreementPaper {
  return {
    language: "nb",
    employer: "Universitetet i Nordmarka",
    employee: { name: "Kari Nygård", title: "Førsteamanuensis" },
    unitName: "Institutt for bygg- og miljøteknikk",
    leaderName: "Lars Moen",
    insteadOf: null,
    state,
    status: "AKTIV",
    shareTenths: 347,
    standard: standardAgreementOn(usualStandardAgreements, state.rulesOn),
    settings: normalRegime.homeOffice,
    approvedAt: instantOf(Date.UTC(2026, 2, 2, 12, 5)),
    acceptedAt: instantOf(Date.UTC(2026, 2, 3, 12, 30)),
    contentHash: hash,
    text: ({ textId }) => textId,
    madeAt: instantOf(Date.UTC(2026, 2, 3, 12, 30)),
    ...but,
  };
}

/** When it was ended, where it was. */
export const ended = { on: localDate("2026-05-04"), lastDay: localDate("2026-05-31") };

/** The same agreement as of a day on which the first version of the standard agreement was in use. */
export function sentIn2021(): Pick<AgreementPaper, "state" | "standard"> {
  const rulesOn = localDate("2021-04-19");
  const standard = standardAgreementOn(usualStandardAgreements, rulesOn);
  const acceptance = state.acceptance && { ...state.acceptance, templateVersion: standard.version };
  return { state: { ...state, rulesOn, acceptance }, standard };
}

/** A thousand characters, the most that a text may have, whatever is asked for. */
export const longest = () =>
  Array.from({ length: 200 }, (_, index) => `ord${index} `)
    .join("")
    .slice(0, 1000);
