/*
 * What of a PDF's objects is kept. Where the kinds of an object's entries are few they are listed; elsewhere what is known to tell of its
 * maker is left out.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Of the document: its pages, bookmarks, layers, forms, and what reads it aloud. Not its scripts, files, actions and metadata. */
export const keptOfCatalog = words(
  "Type Pages PageLabels Outlines PageMode PageLayout Lang MarkInfo StructTreeRoot OCProperties AcroForm",
);

/** Of a page. Not its small picture, its own metadata, its actions, and where on earth a map on it lies. */
export const keptOfPage = words(
  "Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group Annots UserUnit StructParents Tabs",
);

/** Of the form. Not XFA, which is a second form with scripts and data of its own. */
export const keptOfForm = words("Fields NeedAppearances DR DA Q");

/** Notes and marks on a page. Not files, sounds, films, and what else only a program can show. */
export const keptNotes = words(
  "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup Widget Redact Watermark",
);

/** Of a note: who wrote it and when, and its text a second time with such things in it. `T` of a form's field is the field's name. */
export const droppedOfNote = words("T M CreationDate NM Subj RC ExData Sound Movie");

/** Wherever it stands. `Author` and its like stand where a program has put a copy of the document's own. */
export const droppedEverywhere = words(
  "Metadata PieceInfo LastModified AA JS OpenAction AF EF RF OPI Thumb SpiderInfo Measure PtData CreatorInfo User " +
    "Author Creator Producer CreationDate ModDate Company SourceModified Keywords Manager",
);

/** Of a stream: that its content lies in another file; of a form on a page: that it stands for a page of another file. */
export const droppedOfStream = words("F FFilter FDecodeParms Ref");

/** What a click or the opening of a page may do. Kept is only to go to another place in the document (`GoTo`). */
export const droppedActions = words(
  "JavaScript Launch URI SubmitForm ImportData ResetForm GoToR GoToE GoToDp Rendition Sound Movie Hide Named SetOCGState Trans GoTo3DView " +
    "RichMediaExecute Thread",
);
