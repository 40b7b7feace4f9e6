import { createContext, useContext } from "react";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { UnitRefusal } from "#domain/oppfolging/enhet/refusals.ts";
import type { Sending } from "../../../components/form/useSending.ts";

type CommandType = UnitCommandInput["type"];

/** A unit's process on screen, and the way to do something with it. */
export type UnitOnScreen = {
  readonly detail: UnitDetail;
  readonly today: LocalDate;
  readonly sending: Sending<UnitDetail>;
  /** Sends a command on the version that is on screen; `about` is the part of the page that it came from. */
  readonly act: (about: string, command: UnitCommandInput, typed?: string) => Promise<UnitDetail | undefined>;
  /** Whether the server would take such a command from this person now, filled in rightly. */
  readonly can: (type: CommandType) => boolean;
  /** What the server says still stands in the way of a command. */
  readonly inTheWay: (type: CommandType) => readonly UnitRefusal[];
};

const UnitContext = createContext<UnitOnScreen | undefined>(undefined);
export const UnitProvider = UnitContext.Provider;

export function useUnit(): UnitOnScreen {
  const unit = useContext(UnitContext);
  if (unit === undefined) throw new Error("no UnitProvider");
  return unit;
}

/** The same for the parts that only those see who see the whole process. */
export function useWhole(): UnitOnScreen & { readonly process: NonNullable<UnitDetail["process"]> } {
  const unit = useUnit();
  const { process } = unit.detail;
  if (process === null) throw new Error("not the whole of it");
  return { ...unit, process };
}

/** Tells what this person may do and what is in the way, as the server worked it out. */
export function actionsOf({ actions }: UnitDetail): Pick<UnitOnScreen, "can" | "inTheWay"> {
  const of = (type: CommandType) => actions.find((action) => action.type === type);
  return { can: (type) => of(type)?.reachable === true, inTheWay: (type) => of(type)?.refusals ?? [] };
}
