import type {
  AssessmentPreview,
  AssessmentPreviewRequest,
  AssessmentRequest,
  Assessments,
  UnitTasksRequest,
} from "#domain/contract/assess.ts";
import type { Result } from "./result.ts";

/** The part of the API that assessments have. */
export type AssessApi = {
  readonly assessments: (signal?: AbortSignal) => Promise<Result<Assessments>>;
  readonly assess: (request: AssessmentRequest) => Promise<Result<Assessments>>;
  readonly previewAssessment: (request: AssessmentPreviewRequest) => Promise<Result<AssessmentPreview>>;
  readonly commandUnitTasks: (request: UnitTasksRequest) => Promise<Result<Assessments>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function assessCalls(request: Request, post: (body: unknown) => RequestInit): AssessApi {
  return {
    assessments: (signal) => request("assessments", {}, signal),
    assess: (asked) => request("assessments", post(asked)),
    previewAssessment: (asked) => request("assessments/preview", post(asked)),
    commandUnitTasks: (asked) => request("assessments/units", post(asked)),
  };
}
