import type { Instant } from "#domain/kernel/instant.ts";

/** The card of a day, with what somebody wants collected. */
export const dailyCardJob = "daily-card";

type Keyed = { readonly deliveryKey: string };

/** Between a job's own key and until when it is held: held once more, it is still one. */
const held = ":held:";

/** The job's own key; another than it bears when it was held back before. */
export const keyOf = ({ deliveryKey }: Keyed): string => deliveryKey.split(held)[0] ?? deliveryKey;

/** The key of the same job, held until a moment. */
export const keyUntil = (job: Keyed, until: Instant): string => `${keyOf(job)}${held}${until}`;
