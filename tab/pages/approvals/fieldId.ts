/** Id of the element around a field of a case's form. */
export function fieldId(caseId: string, field: string): string {
  return `felt-${caseId}-${field}`;
}

/** Moves the focus to the first control of a field. */
export function focusField(caseId: string, field: string): void {
  const around = document.getElementById(fieldId(caseId, field));
  const control = around?.querySelector<HTMLElement>("textarea, input");
  around?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}
