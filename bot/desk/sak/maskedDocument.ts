import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { TextId } from "#domain/kernel/ids.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { partyOf } from "#domain/sak/facts.ts";
import { maskedText } from "#domain/sak/masking.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { maskGroundWords } from "#domain/texts/sak/legalGrounds.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import type { TextKeeper } from "../keepText.ts";

type Input = Extract<CaseCommandInput, { type: "ShareDocument" }>;

/**
 * SB-02: what a party gets of a document, masked passages burnt out in the party's language. What cannot be masked, since there is no such
 * document or no such passage, is an empty text: the rules refuse it, and say which.
 */
export async function maskedDocument(
  context: DeskContext,
  reads: StoreReads,
  state: SubCase,
  input: Input,
  keeper: TextKeeper,
): Promise<CaseCommand> {
  const document = state.documents.find(({ documentId }) => documentId === input.documentId);
  const nothing = { textId: "" as TextId, length: 0 };
  if (document === undefined) return { ...input, text: nothing };
  const words = await reads.texts(state.id, [document.text.textId]);
  const language = languageOf(context, state, input);
  const today = context.clock.today();
  const text = words.get(document.text.textId) ?? "";
  const masked = maskedText(text, input.masks, (ground) => maskGroundWords(ground, today, language));
  return { ...input, text: keeper.keep("masked", masked) ?? nothing };
}

function languageOf(context: DeskContext, state: SubCase, { partyId }: Input): Language {
  const party = partyOf(state, partyId);
  const reader = party?.who.kind === "person" ? party.who.id : party?.representative?.personId;
  return (reader === undefined ? undefined : context.directory.organisation().people.get(reader)?.language) ?? "nb";
}
