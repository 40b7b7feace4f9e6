import { fieldOf } from "../form/draft.ts";
import { keptPage, proofPage, sentPage } from "../pages/sent.ts";
import type { UnnamedDetail } from "../postboksDesk.ts";
import { type FileHash, fingerprintOf, hashOfFile } from "../proof.ts";
import { postboksTexts } from "../texts/index.ts";
import { isLook, lookUp, type Parts, type Post, refusedPage, shown, wrongCode } from "./visit.ts";

/** The reporter says that they keep the code. Until then there is nothing else to do. */
export const keep: Post = async (parts, visit) => {
  const { desk } = parts;
  const { language, fields } = visit;
  const isTicked = fieldOf(fields, "kept") === "ja" && !isLook(visit);
  const opened = await lookUp(parts, visit, async (code) => {
    if (isTicked && !(await desk.confirm(code))) return undefined;
    return desk.open(code, language);
  });
  if (opened === undefined) return wrongCode(visit);
  const { code, found: detail } = opened;
  if (isTicked || detail.codeKept) return shown(keptPage(language, code, detail));
  const problems = isLook(visit) ? [] : [{ field: "kept", text: postboksTexts(language).sent.notTicked }];
  const page = sentPage({ language, code, detail, isOther: false, problems });
  return problems.length > 0 ? refusedPage(page) : shown(page);
};

/** The proof sheet: that it was received, and a fingerprint of what was sent. It holds no code, not even unseen. */
export const proof: Post = async (parts, visit) => {
  const opened = await lookUp(parts, visit, (code) => parts.desk.open(code, visit.language));
  if (opened === undefined) return wrongCode(visit);
  const { code, found: detail } = opened;
  const fingerprint = fingerprintOf(detail, await hashesOf(parts, code, detail));
  return shown(proofPage(visit.language, detail, fingerprint));
};

/** One file in memory at a time. */
async function hashesOf({ desk }: Parts, code: string, { files, filesWithReport }: UnnamedDetail): Promise<readonly FileHash[]> {
  const hashes: FileHash[] = [];
  for (const { id } of files.slice(0, filesWithReport)) {
    const file = await desk.file(code, id);
    if (file !== undefined) hashes.push(hashOfFile(file.bytes));
  }
  return hashes;
}
