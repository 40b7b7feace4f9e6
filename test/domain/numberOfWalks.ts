/** How many random walks: as many as the test says, or `WALKS` if that is fewer, as where thousands of mutants are tried. */
export const numberOfWalks = (usual: number): number => Math.min(usual, Number(process.env["WALKS"] ?? usual));
