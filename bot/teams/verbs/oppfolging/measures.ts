import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import { environmentKinds } from "#domain/oppfolging/enhet/model.ts";
import { parseLmuCase } from "#domain/oppfolging/syklus/planFor.ts";
import type { Inputs } from "../../cardData.ts";
import { measureAbout, measureForm } from "../../cards/oppfolging/measureForm.ts";
import { dropMeasureForm, progressForm } from "../../cards/oppfolging/measureStepForms.ts";
import { measuresCard } from "../../cards/oppfolging/measuresCard.ts";
import { archiveForm, submitPlanForm } from "../../cards/oppfolging/planForms.ts";
import { mayNow } from "../../cards/oppfolging/unitActions.ts";
import { nothingRefused } from "../../cards/refusalsBeside.ts";
import { notFoundCard, outgoingUnit } from "../../turn.ts";
import type { Verb } from "../verb.ts";
import { codeIn, idIn, personIn, wholeNumber } from "./inputs.ts";
import { ownerChoices, ownerTyped } from "./ownerChoices.ts";
import { acting, type Drawing, following, loadUnit, opening } from "./unitVerb.ts";

const drawMeasures = ({ turn, detail }: Pick<Drawing, "turn" | "detail">) => measuresCard(turn.texts, turn.chat, detail);
export const measures = opening(["AddMeasure", "ChangeMeasure", "ReportProgress"], drawMeasures);

function drawMeasure({ turn, detail, form, inputs }: Drawing) {
  if (form.about !== undefined && measureAbout(detail, form.about) === undefined) return undefined;
  const chosen = inputs === undefined ? (measureAbout(detail, form.about)?.content.ownerId ?? null) : personIn(inputs, "ownerId");
  const owners = ownerChoices(turn.desk.organisation(), detail, { chosen, search: inputs?.raw("ownerSearch") ?? null });
  return measureForm(turn.texts, turn.chat, detail, { ...form, owners });
}

function emptyMeasure({ turn, detail }: Pick<Drawing, "turn" | "detail">) {
  return drawMeasure({ turn, detail, form: { refused: nothingRefused }, inputs: undefined });
}

type Content = Extract<UnitCommandInput, { type: "AddMeasure" }>["measure"];

function contentOf({ turn, detail }: Pick<Drawing, "turn" | "detail">, inputs: Inputs): Content {
  const continued = wholeNumber(inputs, "continuedFrom");
  const risk = wholeNumber(inputs, "riskId");
  const origin = codeIn(inputs, "origin", ["nytt", "viderefoert"]);
  const recommendation = idIn(inputs, "recommendation");
  return {
    text: inputs.text("text"),
    // A name that only one person has needs no look in the list.
    ownerId: personIn(inputs, "ownerId") ?? ownerTyped(turn.desk.organisation(), detail, inputs.raw("ownerSearch")),
    due: inputs.date("due"),
    kind: codeIn(inputs, "kind", environmentKinds),
    origin,
    // By their numbers on the card: another version of the process is turned away anyway.
    continuedFrom: continued === null ? null : (detail.earlierMeasures[continued - 1]?.measureId ?? null),
    riskId: risk === null ? null : (detail.process?.risk?.risks[risk - 1]?.riskId ?? null),
    recommendation: recommendation === null ? null : (parseLmuCase(recommendation) ?? { number: 0, year: 0 }),
  };
}

export const measureAdd = opening(["AddMeasure"], ({ turn, detail }) => emptyMeasure({ turn, detail }));
const added = (next?: typeof emptyMeasure): Verb =>
  acting(
    (detail, inputs, _about, turn) => ({
      type: "AddMeasure",
      measure: contentOf({ turn, detail }, inputs),
      reason: inputs.text("reason"),
    }),
    { form: drawMeasure, ...(next === undefined ? {} : { next }) },
  );
export const measureAddSave = added();
/** The same, and an empty form for the next one. */
export const measureMore = added(emptyMeasure);

export const measureChange = opening(["ChangeMeasure"], (drawing) =>
  drawing.form.about === undefined ? undefined : drawMeasure(drawing),
);
export const measureChangeSave = acting(
  (detail, inputs, about, turn) => {
    const measure = measureAbout(detail, about);
    if (measure === undefined) return undefined;
    return {
      type: "ChangeMeasure",
      measureId: measure.measureId,
      measure: contentOf({ turn, detail }, inputs),
      reason: inputs.text("reason"),
    };
  },
  { form: drawMeasure, next: drawMeasures },
);

/** Looks for somebody by name, and shows the form again with whom it found and all that was typed. */
export const measureFind: Verb = async (turn, sent, inputs) => {
  const detail = await loadUnit(turn, sent);
  if (detail === undefined) return { replace: notFoundCard(turn) };
  const form = { typed: inputs.raw, refused: nothingRefused, about: sent.about };
  const may = mayNow(detail, sent.about === undefined ? "AddMeasure" : "ChangeMeasure");
  const drawn = may ? drawMeasure({ turn, detail, form, inputs }) : undefined;
  return { replace: drawn === undefined ? outgoingUnit(turn, detail) : following(drawn, detail) };
};

const drawDrop = ({ turn, detail, form }: Drawing) =>
  measureAbout(detail, form.about) === undefined ? undefined : dropMeasureForm(turn.texts, turn.chat, detail, form);
export const measureDrop = opening(["DropMeasure"], drawDrop);
export const measureDropSave = acting(
  (detail, inputs, about) => {
    const measureId = measureAbout(detail, about)?.measureId;
    return measureId === undefined ? undefined : { type: "DropMeasure", measureId, reason: inputs.text("reason") };
  },
  { form: drawDrop, next: drawMeasures },
);

const drawProgress = ({ turn, detail, form }: Drawing) =>
  measureAbout(detail, form.about) === undefined ? undefined : progressForm(turn.texts, turn.chat, detail, form);
export const progress = opening(["ReportProgress"], drawProgress);
export const progressSave = acting(
  (detail, inputs, about) => {
    const measure = measureAbout(detail, about);
    if (measure === undefined) return undefined;
    const said = codeIn(inputs, "progress", ["ikke-startet", "i-gang", "gjennomfoert"]) ?? measure.progress;
    return { type: "ReportProgress", measureId: measure.measureId, progress: said };
  },
  { form: drawProgress },
);

const drawSubmit = ({ turn, detail, form }: Drawing) => submitPlanForm(turn.texts, turn.chat, detail, form);
export const submitPlan = opening(["SubmitPlan"], drawSubmit);
export const submitPlanSave = acting(
  (_detail, inputs) => ({
    type: "SubmitPlan",
    noMeasuresReason: inputs.text("noMeasuresReason"),
    overrideReason: inputs.text("overrideReason"),
    involvement: { verneombud: inputs.text("verneombud"), losam: inputs.text("losam") },
  }),
  { form: drawSubmit },
);

const drawArchive = ({ turn, detail, form }: Drawing) => archiveForm(turn.texts, turn.chat, detail, form);
export const archive = opening(["RecordArchiveReference"], drawArchive);
export const archiveSave = acting(
  (_detail, inputs) => ({
    type: "RecordArchiveReference",
    reference: inputs.raw("reference")?.slice(0, 400) ?? null,
    archivedOn: inputs.date("archivedOn"),
  }),
  { form: drawArchive },
);
