/** A text without the mark that some programs put first. Nothing else of it is anything but what somebody wrote. */
export function cleanText(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.slice(3) : bytes;
}
