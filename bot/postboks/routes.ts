import { keep, proof } from "./visits/keeping.ts";
import { download, enter, object, openInbox, reopen, withdraw, writeMore } from "./visits/reading.ts";
import type { Get, Post } from "./visits/visit.ts";
import { check, kinds, openForm, send, start, statement } from "./visits/writing.ts";

/**
 * Every page of the postboks, under `/nb/`, `/nn/` and `/en/`. Addresses hold neither code nor kind: they stay in histories and on the
 * way. What has only `post` is reached by a form.
 */
export const routes: Readonly<Record<string, { readonly get?: Get; readonly post?: Post }>> = {
  "": { get: start },
  new: { get: kinds },
  accessibility: { get: statement },
  form: { post: openForm },
  check: { post: check },
  send: { post: send },
  keep: { post: keep },
  proof: { post: proof },
  inbox: { get: enter, post: openInbox },
  message: { post: writeMore },
  reopen: { post: reopen },
  withdraw: { post: withdraw },
  object: { post: object },
  file: { post: download },
};
