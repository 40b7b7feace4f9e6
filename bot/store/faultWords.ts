import type { CaseFault, ChainFault, CheckpointFault, ReadingFault } from "./chainTypes.ts";

/** What is wrong with the log, in a line that names the first link that is not as it was. */
export function faultWords(fault: ChainFault): string {
  return `${wordsOf(fault)} [${fault.why}]`;
}

function wordsOf(fault: ChainFault): string {
  if ("reading" in fault) return readingWords(fault);
  return "caseId" in fault ? caseWords(fault) : checkpointWords(fault);
}

function caseWords({ caseId, version, why, checkpoint }: CaseFault): string {
  switch (why) {
    case "deleted":
      return `case ${caseId}: is gone, and checkpoint ${checkpoint} knew of its event ${version}`;
    case "missing":
      return `case ${caseId}: event ${version} is missing`;
    case "rewritten":
      return checkpoint === undefined
        ? `case ${caseId}: event ${version} was rewritten: it is not what its hash or the sealed head says`
        : `case ${caseId}: event ${version} was rewritten: it is not the one that checkpoint ${checkpoint} knew of`;
    case "broken-link":
      return `case ${caseId}: event ${version} does not link to what stands before it`;
    case "state-ahead":
      return `case ${caseId}: event ${version} is missing: the case's state knows of it`;
    case "rolled-back":
      return `case ${caseId}: event ${version} is missing: the case was put back to before it, and checkpoint ${checkpoint} knew of it`;
    case "state-rewritten":
      return `case ${caseId}: the state, or a column of it, is not the one that was sealed with event ${version}`;
  }
}

function readingWords({ caseId, reading, why, checkpoint }: ReadingFault): string {
  switch (why) {
    case "deleted":
      return `case ${caseId}: nothing is left of who has read it, and checkpoint ${checkpoint} knew of reading ${reading}`;
    case "missing":
      return `case ${caseId}: reading ${reading} is missing`;
    case "rewritten":
      return checkpoint === undefined
        ? `case ${caseId}: reading ${reading} was rewritten: it is not what its hash or the sealed head says`
        : `case ${caseId}: reading ${reading} was rewritten: it is not the one that checkpoint ${checkpoint} knew of`;
    case "broken-link":
      return `case ${caseId}: reading ${reading} does not link to what stands before it`;
    case "rolled-back":
      return `case ${caseId}: reading ${reading} is missing: the log of readings was put back to before it, and checkpoint ${checkpoint} knew of it`;
  }
}

function checkpointWords({ checkpoint, why, known }: CheckpointFault): string {
  switch (why) {
    case "missing":
      return `checkpoint ${checkpoint} is missing`;
    case "rewritten":
      return known === undefined
        ? `checkpoint ${checkpoint} was rewritten: it, or the heads that it records, are not what its seal says`
        : `checkpoint ${checkpoint} was rewritten: it is not the one that is known outside the database`;
    case "broken-link":
      return `checkpoint ${checkpoint} does not link to the one before it`;
    case "rolled-back":
      return `checkpoint ${checkpoint} is missing: outside the database checkpoint ${known} is known`;
  }
}
