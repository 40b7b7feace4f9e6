/**
 * Why Graph did not tell what it was asked. `anew`: its link is too old, and everything has to be read again. `refused`: asking again will
 * not help (a permission is missing, or the question is wrong). `away`: it did not answer, or not all of it, however often.
 */
export class GraphFault extends Error {
  override readonly name = "GraphFault";
  readonly kind: "anew" | "refused" | "away";
  /** `http-403`, `timeout`, `half-an-answer`, … A code alone: what Graph says of a refusal may name people. */
  readonly code: string;

  constructor(kind: GraphFault["kind"], code: string) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
  }
}
