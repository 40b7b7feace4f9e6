/** How large the directory is that is read from Graph. */
export type DirectoryExtent = {
  readonly staff: number;
  readonly students: number;
  readonly units: number;
  /** People who became another between two looks. */
  readonly changes: number;
  readonly looks: number;
};
export const wholeDirectory: DirectoryExtent = { staff: 9_000, students: 43_000, units: 1_000, changes: 50, looks: 9 };
export const shortDirectory: DirectoryExtent = { staff: 9_000, students: 0, units: 1_000, changes: 50, looks: 3 };
