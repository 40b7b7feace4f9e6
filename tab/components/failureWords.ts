import type { Failure } from "../api/result.ts";
import type { SignInTrouble } from "../auth/signInTrouble.ts";
import type { Wording } from "../texts/useTexts.ts";

type Words = { readonly title: string; readonly how: string };

/** Why Teams does not sign the person in, and what they can do. */
export function signInWords(trouble: SignInTrouble, { t }: Wording): Words {
  return trouble === "other" ? { title: t.failure.noToken, how: t.failure.noTokenHow } : t.signIn.how[trouble];
}

/** Title and advice for a failure. `sent`: it is a command that did not go through; `trouble`: what keeps the person out by now. */
export function failureWords(failure: Failure, sent: boolean, trouble: SignInTrouble | undefined, wording: Wording): Words {
  const { t } = wording;
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
    case "no_token": {
      if (trouble === undefined) return { title: t.signIn.inAgain, how: sent ? t.signIn.sendAgain : t.signIn.fetching };
      const { title, how } = signInWords(trouble, wording);
      return { title, how: kept(how) };
    }
    case "unexpected":
      return { title: f.unexpected, how: kept(f.unexpectedHow) };
  }
}
