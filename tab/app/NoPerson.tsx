import { PersonQuestionMarkRegular } from "@fluentui/react-icons/svg/person-question-mark";
import { useEffect } from "react";
import type { Failure } from "../api/result.ts";
import { useSignIn } from "../api/useSignIn.ts";
import { EmptyNotice } from "../components/EmptyNotice.tsx";
import { FailureNotice } from "../components/FailureNotice.tsx";
import { PageHeading } from "../components/Heading.tsx";
import { SignInPage } from "../components/SignInPage.tsx";
import { useTexts } from "../texts/useTexts.ts";

/** Why one is shown nothing: nobody is signed in, nobody of that name is employed, or the server could not say. */
export function NoPerson({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { t } = useTexts();
  const { trouble } = useSignIn();
  const unknown = failure.error === "not_found";
  const words = unknown ? t.failure.unknownPerson : t.product;
  useEffect(() => {
    document.title = unknown ? `${words} – ${t.product}` : words;
  }, [unknown, words, t]);
  const isOut = failure.error === "no_token" && trouble !== undefined;
  return (
    <>
      <PageHeading>{t.product}</PageHeading>
      {unknown ? (
        <EmptyNotice icon={<PersonQuestionMarkRegular />} title={t.failure.unknownPerson} how={t.failure.unknownPersonHow} />
      ) : isOut ? (
        <SignInPage trouble={trouble} />
      ) : (
        <FailureNotice failure={failure} onRetry={onRetry} />
      )}
    </>
  );
}
