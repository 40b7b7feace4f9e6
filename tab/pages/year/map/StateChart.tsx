export function StateChart(_: { readonly lines: unknown; readonly ownName: string }) {
  return null;
}
