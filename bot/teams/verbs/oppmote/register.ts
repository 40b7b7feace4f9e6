import type { Verb } from "../verb.ts";
import {
  presenceApprove,
  presenceClarify,
  presenceDecline,
  presenceForm,
  presenceHome,
  presenceOpen,
  presenceRegister,
  presenceSend,
  presenceSettle,
  presenceWithdraw,
} from "./presence.ts";

/** Every verb that a card of presence under special rules may send. */
export const presenceVerbs: Readonly<Record<string, Verb>> = {
  "presence.form": presenceForm,
  "presence.home": presenceHome,
  "presence.send": presenceSend,
  "presence.register": presenceRegister,
  "presence.open": presenceOpen,
  "presence.approve": presenceApprove,
  "presence.decline": presenceDecline,
  "presence.withdraw": presenceWithdraw,
  "presence.clarify": presenceClarify,
  "presence.settle": presenceSettle,
};
