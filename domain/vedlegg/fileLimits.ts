const mebibyte = 1024 * 1024;

/** How much is taken at once: of one form, or of one message. Sizes are bytes. */
export const fileLimits = { fileBytes: 5 * mebibyte, files: 10, totalBytes: 25 * mebibyte } as const;
