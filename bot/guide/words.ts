/** The words of a text: small letters and digits, nothing else. «40 %» keeps its sign. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .match(/[\p{L}\p{N}]+|%/gu) ?? []
  );
}
