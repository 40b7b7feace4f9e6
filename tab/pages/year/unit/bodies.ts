import type { ComponentType } from "react";
import { ArchivePart } from "./ArchivePart.tsx";
import { CommentsPart } from "./CommentsPart.tsx";
import { EvaluationPart } from "./EvaluationPart.tsx";
import { MeasuresPart } from "./MeasuresPart.tsx";
import { MeetingsPart } from "./MeetingsPart.tsx";
import { OtherPart } from "./OtherPart.tsx";
import { PlanningPart } from "./PlanningPart.tsx";
import { PlanPart } from "./PlanPart.tsx";
import type { PartName } from "./parts.ts";
import { RiskPart } from "./RiskPart.tsx";
import { StartPart } from "./StartPart.tsx";
import { VerneombudPart } from "./VerneombudPart.tsx";

/** What stands in each part of a unit's page. */
export const bodies: Readonly<Record<PartName, ComponentType>> = {
  start: StartPart,
  planlegging: PlanningPart,
  risiko: RiskPart,
  moeter: MeetingsPart,
  tiltak: MeasuresPart,
  plan: PlanPart,
  arkiv: ArchivePart,
  evaluering: EvaluationPart,
  verneombud: VerneombudPart,
  kommentarer: CommentsPart,
  annet: OtherPart,
};
