/** What the chat says of cases: number and date at the most, and what somebody is asked without seeing the case (SB-10, VA-34). */
export type CaseTexts = {
  readonly title: (number: string) => string;
  readonly number: string;
  readonly due: string;
  readonly waits: (what: string) => string;
  /** To the owner, where a party has not answered in time. */
  readonly partiesLate: string;
  readonly inTab: string;
  readonly noPage: string;
  readonly openTab: string;
  readonly close: string;
  readonly send: string;
  readonly sent: string;
  readonly changed: string;
  readonly strain: {
    readonly button: string;
    readonly title: (number: string) => string;
    readonly lead: string;
    readonly concern: string;
    readonly text: string;
  };
  readonly protection: {
    readonly button: string;
    readonly title: (number: string) => string;
    readonly exposed: string;
    readonly text: string;
  };
};
