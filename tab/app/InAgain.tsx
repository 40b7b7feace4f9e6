import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useSignIn } from "../api/useSignIn.ts";
import { useTexts } from "../texts/useTexts.ts";
import { useAnnounce } from "./announcer.tsx";

/** Has everything asked for once more when the person is signed in again, and says so. */
export function InAgain() {
  const { t } = useTexts();
  const { trouble } = useSignIn();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const wasOut = useRef(false);
  useEffect(() => {
    if (trouble === undefined && wasOut.current) {
      announce(t.signIn.inAgain);
      void queries.invalidateQueries();
    }
    wasOut.current = trouble !== undefined;
  }, [trouble, queries, announce, t]);
  return null;
}
