import { assessmentPreviewRequest, assessmentRequest, unitTasksRequest } from "#domain/contract/assess.ts";
import type { Desk } from "../desk/desk.ts";
import { read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** Who can work at home while special rules hold: one's own assessment for everybody, one's own people's for whoever leads. */
export function assessmentRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/assessments", run: ({ who }) => desk.listAssessments(who) },
    {
      method: "post",
      path: "/api/assessments",
      run: (asked) => read(asked, assessmentRequest, (request) => desk.runAssessment(asked.who, request)),
    },
    {
      method: "post",
      path: "/api/assessments/preview",
      run: (asked) => read(asked, assessmentPreviewRequest, (request) => desk.previewAssessment(asked.who, request)),
    },
    {
      method: "post",
      path: "/api/assessments/units",
      run: (asked) => read(asked, unitTasksRequest, (request) => desk.runUnitTasks(asked.who, request)),
    },
  ];
}
