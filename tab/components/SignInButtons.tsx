import { Button } from "@fluentui/react-components";
import { useSignIn } from "../api/useSignIn.ts";
import { needsWindow, type SignInTrouble } from "../auth/signInTrouble.ts";
import { useTexts } from "../texts/useTexts.ts";

/** The ways in: the window, where one can help, and to ask Teams once more. */
export function SignInButtons({ trouble, primary = false }: { readonly trouble: SignInTrouble; readonly primary?: boolean }) {
  const { t } = useTexts();
  const { isAsking, open, again } = useSignIn();
  const act = (how: () => Promise<void>) => () => {
    if (!isAsking) void how();
  };
  return (
    <>
      {needsWindow(trouble) && (
        <Button appearance={primary ? "primary" : "secondary"} disabledFocusable={isAsking} onClick={act(open)}>
          {isAsking ? t.signIn.waiting : t.signIn.open}
        </Button>
      )}
      <Button disabledFocusable={isAsking} onClick={act(again)}>
        {isAsking && !needsWindow(trouble) ? t.signIn.waiting : t.signIn.again}
      </Button>
    </>
  );
}
