import { useSyncExternalStore } from "react";
import type { SignIn, SignInState } from "../auth/signIn.ts";
import { useApi } from "./useApi.ts";

/** Whether Teams signs the person in, and what they can do where it does not. */
export function useSignIn(): SignInState & Pick<SignIn, "open" | "again"> {
  const { signIn } = useApi();
  return { ...useSyncExternalStore(signIn.subscribe, signIn.state), open: signIn.open, again: signIn.again };
}
