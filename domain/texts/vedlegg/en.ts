import { type FileWords, megabytes, spaced } from "./words.ts";

export const enFiles: FileWords = {
  accepted: "PDF, pictures (JPEG, PNG, WebP), text (.txt), Word (.docx), Excel (.xlsx) and OpenDocument (.odt)",
  cleaned:
    "We remove names, places, times and the like that lie hidden in files, and give the files new names. What you can see when you open a file, we do not remove.",
  looksLike: {
    heic: "is a HEIC picture. Save it as JPEG and try again.",
    "old-office": "is of an older Office format or locked with a password. Save it without a password as .docx, .xlsx or PDF.",
    slides: "is a presentation. Save it as PDF and try again.",
    email: "is an e-mail. Print it to PDF, and look for who is named in it.",
    "sound-or-film": "is sound or film. We cannot take that. Keep it, and write in the text what it shows.",
    zip: "is a packed file. Unpack it, and attach the files one by one.",
    "web-page": "is a web page or a drawing in HTML, SVG or XML. Print it to PDF, or take a screenshot.",
    "rich-text": "is an RTF file. Save it as .docx or PDF.",
    program: "is a program. We do not take programs.",
  },
  refusal(refusal) {
    switch (refusal.code) {
      case "not-a-form":
      case "too-many-fields":
        return "The form did not arrive as it should. Load the page again and try once more.";
      case "broken-form":
        return "The form did not arrive in full. Send it once more.";
      case "too-slow":
        return "Sending took too long. Try fewer or smaller files, or a better connection.";
      case "busy":
        return "Many people are sending files right now. Wait a couple of minutes, and send the files again.";
      case "too-many-files":
        return `You can attach at most ${refusal.limit} files at a time. Choose fewer, and send the rest afterwards.`;
      case "too-large":
        return `The files are larger than ${megabytes(refusal.limit, ".")} MB together. Choose fewer, and send the rest afterwards.`;
      case "too-much-text":
        return `The text is too long. It can have at most ${spaced(refusal.limit)} characters. Shorten it, or attach it as a file.`;
      case "file-too-large":
        return `File ${refusal.file} is larger than ${megabytes(refusal.limit, ".")} MB. Make it smaller, or divide it.`;
      case "empty-file":
        return `File ${refusal.file} is empty. Choose it again, or choose another.`;
      case "unknown-type":
        return refusal.looksLike === undefined
          ? `File ${refusal.file} is of a kind that we do not take. We take ${enFiles.accepted}.`
          : `File ${refusal.file} ${enFiles.looksLike[refusal.looksLike]}`;
      case "broken-file":
        return `File ${refusal.file} cannot be read. Open it, save it again and try once more.`;
      case "encrypted-file":
        return `File ${refusal.file} is locked with a password. Save it without one and try again.`;
      case "active-content":
        return `File ${refusal.file} has macros or something else in it that can be run. Save it without, or as PDF.`;
      case "expands-too-much":
        return `File ${refusal.file} becomes too large when it is unpacked. Divide it, or save it as PDF.`;
      case "cannot-be-cleaned":
        return `File ${refusal.file} has parts from which we cannot remove hidden names. Save it as PDF and try again.`;
      case "takes-too-long":
        return `File ${refusal.file} took too long to go through. Divide it, or save it as PDF.`;
      case "virus":
        return `File ${refusal.file} may contain a virus, and was not taken.`;
      case "scanner-unavailable":
        return `We cannot take files right now, because the virus check does not answer. File ${refusal.file} is left out. Send the text now, and the file later.`;
    }
  },
};
