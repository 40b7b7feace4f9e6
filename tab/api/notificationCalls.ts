import type { NotificationSettings } from "#domain/contract/notificationSettings.ts";
import type { Choices } from "#domain/notifications/model.ts";
import type { Result } from "./result.ts";

/** The part of the API for which messages one gets. */
export type NotificationApi = {
  readonly notifications: (signal?: AbortSignal) => Promise<Result<NotificationSettings>>;
  readonly chooseNotifications: (choices: Choices) => Promise<Result<NotificationSettings>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function notificationCalls(request: Request, post: (body: unknown) => RequestInit): NotificationApi {
  return {
    notifications: (signal) => request("notifications", {}, signal),
    chooseNotifications: (choices) => request("notifications", post(choices)),
  };
}
