import type { Failure } from "../api/result.ts";
import type { Wording } from "../texts/useTexts.ts";

/** Title and advice for a failure. `sent`: it is a command that did not go through. */
export function failureWords(failure: Failure, sent: boolean, { t }: Wording): { readonly title: string; readonly how: string } {
  const f = t.failure;
  const kept = (how: string) => (sent ? `${f.notSaved}. ${f.kept} ${how}` : how);
  switch (failure.error) {
    case "not_found":
      return { title: f.notFound, how: f.notFoundHow };
    case "unauthorized":
      return { title: f.unauthorized, how: f.unauthorizedHow };
    case "invalid":
      return { title: f.invalid, how: kept(f.invalidHow) };
    case "stale":
      return { title: f.stale, how: f.staleHow };
    case "refused":
      return { title: f.refused, how: "" };
    case "fault":
      return { title: f.fault, how: kept(f.faultHow) };
    case "unreachable":
      return sent ? { title: f.uncertain, how: f.uncertainHow } : { title: f.unreachable, how: f.unreachableHow };
    case "no_token":
      return { title: f.noToken, how: kept(f.noTokenHow) };
    case "unexpected":
      return { title: f.unexpected, how: kept(f.unexpectedHow) };
  }
}
