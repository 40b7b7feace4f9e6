/** Directory id of a person: the object id (`oid`) of the verified token or activity, never a user name or address. */
export type PersonId = string & { readonly __personId: unique symbol };
/** Directory id of an organisational unit. */
export type UnitId = string & { readonly __unitId: unique symbol };
/** Id of an aggregate (UUIDv7). */
export type CaseId = string & { readonly __caseId: unique symbol };
/** Id of a sealed file (UUIDv7). */
export type FileId = string & { readonly __fileId: unique symbol };
/** Id of a sealed text. */
export type TextId = string & { readonly __textId: unique symbol };
