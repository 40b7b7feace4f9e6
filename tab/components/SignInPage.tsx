import { PersonKeyRegular } from "@fluentui/react-icons/svg/person-key";
import type { SignInTrouble } from "../auth/signInTrouble.ts";
import { useTexts } from "../texts/useTexts.ts";
import { EmptyNotice } from "./EmptyNotice.tsx";
import { signInWords } from "./failureWords.ts";
import { useLayoutStyles } from "./layoutStyles.ts";
import { SignInButtons } from "./SignInButtons.tsx";

/** The whole page while nobody is signed in: why, and the way in. */
export function SignInPage({ trouble }: { readonly trouble: SignInTrouble }) {
  const common = useLayoutStyles();
  const { title, how } = signInWords(trouble, useTexts());
  return (
    <div role="alert">
      <EmptyNotice icon={<PersonKeyRegular />} title={title} how={how}>
        <div className={common.row}>
          <SignInButtons trouble={trouble} primary />
        </div>
      </EmptyNotice>
    </div>
  );
}
