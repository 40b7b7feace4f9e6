import { z } from "zod";
import { date, text } from "./fields.ts";

const form = z.strictObject({ title: text, text });
const forms = z.strictObject({ nb: form, nn: form, en: form });
// Longer than the rules allow, so that they say it themselves.
const publication = z.strictObject({ url: z.string().max(2000), on: date });
const rulesetId = z.string().max(80);

const command = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("SendNotice"), forms, publication }),
  z.strictObject({ type: z.literal("RecordPublication"), publication }),
]);
export type NoticeCommandInput = z.infer<typeof command>;

/** Body of `POST /api/notices`: what staff are told of a rule set. `version` is the one that the person saw, 0 where there was none. */
export const noticeRequest = z.strictObject({ rulesetId, version: z.int().min(0), command });
export type NoticeRequest = z.infer<typeof noticeRequest>;

/** Body of `POST /api/notices/preview`. Nothing is kept of it. */
export const noticePreviewRequest = z.strictObject({ rulesetId, command });
export type NoticePreviewRequest = z.infer<typeof noticePreviewRequest>;

/** Body of `POST /api/notices/:id/confirm`. `version` is the one that was read. */
export const confirmNoticeRequest = z.strictObject({ version: z.int().positive() });
