import { usePageKeys } from "../../components/usePageKeys.ts";
import { useShortcutsOn } from "../../components/useShortcuts.ts";

/** What the letters lead to on a case that waits. None of them decides anything: Enter on the button does. */
export type DecisionKey = "g" | "t" | "a" | "m" | "s";

/** Listens to those letters that have somewhere to lead to just now. */
export function useDecisionKeys(leads: Readonly<Partial<Record<DecisionKey, () => void>>>): void {
  const [on] = useShortcutsOn();
  usePageKeys((key) => {
    const lead = on ? Object.entries(leads).find(([letter]) => letter === key)?.[1] : undefined;
    lead?.();
    return lead !== undefined;
  });
}

/** Moves the focus to the button that decides. */
export function focusDecision(around: HTMLElement | null): void {
  around?.querySelector<HTMLElement>("[data-decides]")?.focus();
}
