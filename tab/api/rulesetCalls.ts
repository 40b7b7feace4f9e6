import type { RulesetCommandInput, RulesetPreviewRequest, RulesetRequest } from "#domain/contract/regimeCommand.ts";
import type { RulesetPreview, Rulesets } from "#domain/contract/regimeViews.ts";
import type { Result } from "./result.ts";

/** The part of the API that rule sets have. Everybody may read; the rest is for whoever keeps them. */
export type RulesetApi = {
  readonly rulesets: (signal?: AbortSignal) => Promise<Result<Rulesets>>;
  readonly previewRuleset: (request: RulesetPreviewRequest) => Promise<Result<RulesetPreview>>;
  readonly publishRuleset: (request: RulesetRequest) => Promise<Result<Rulesets>>;
  /** `version` is the one that the person saw. */
  readonly commandRuleset: (id: string, version: number, command: RulesetCommandInput) => Promise<Result<Rulesets>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function rulesetCalls(request: Request, post: (body: unknown) => RequestInit): RulesetApi {
  return {
    rulesets: (signal) => request("rulesets", {}, signal),
    previewRuleset: (asked) => request("rulesets/preview", post(asked)),
    publishRuleset: (asked) => request("rulesets", post(asked)),
    commandRuleset: (id, version, command) => request(`rulesets/${encodeURIComponent(id)}/commands`, post({ version, command })),
  };
}
