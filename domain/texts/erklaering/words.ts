/** Parts of the accessibility statement, in the order in which Norwegian statements have them. */
export const statementParts = ["om", "status", "brudd", "meld", "klage", "proevd", "arbeid"] as const;
export type StatementPart = (typeof statementParts)[number];

/**
 * The accessibility statement of the product (forskrift om universell utforming av IKT-løsninger; directive (EU) 2016/2102 art. 7): what it
 * covers, how far it meets the demands, what it does not meet and why, whom to tell, and where to complain. The employer answers
 * for a statement of its own in uustatus.no; this is what it stands on.
 */
export type StatementWords = {
  readonly title: string;
  /** On every page, at its end. */
  readonly link: string;
  readonly lead: string;
  readonly parts: Readonly<
    Record<StatementPart, { readonly title: string; readonly lines: readonly string[]; readonly points: readonly string[] }>
  >;
  /** To the statement that the employer has published itself. */
  readonly own: string;
  readonly phone: string;
  /** Where the employer has named nobody to tell. */
  readonly nobody: string;
  readonly nemnda: string;
  readonly tilsynet: string;
  readonly reviewed: (date: string) => string;
};
