import type { PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import { isWorkingDay } from "../../oppfolging/paaminnelser/workingDay.ts";
import { type HomeTaskInput, homeTasksOn } from "./homeTasks.ts";
import { type HomeTask, homeTaskKey } from "./model.ts";

/** What one person gets on one day: one message, however much is open. `keys` are what it is sent for. */
export type HomeReminder = { readonly recipient: PersonId; readonly date: LocalDate; readonly keys: readonly string[] };

/**
 * The messages of a day: one for each person for whom something is to be told on a day from `since` on, which is the first that
 * has not been looked at. None on days off. Asked again, it gives the same.
 */
export function homeRemindersOn(input: HomeTaskInput, since: LocalDate): readonly HomeReminder[] {
  if (!isWorkingDay(input.today, input.holidays)) return [];
  return [...homeTasksOn(input)].flatMap(([recipient, tasks]): readonly HomeReminder[] => {
    const keys = tasks.filter(({ tellOn }) => since <= tellOn).map(homeTaskKey);
    return keys.length === 0 ? [] : [{ recipient, date: input.today, keys }];
  });
}

/**
 * What a message says when it is sent: all that is open for its recipient, so that nobody gets a card for each. Nothing where all
 * that it was to be sent for is done meanwhile.
 */
export function stillOpen(tasks: readonly HomeTask[], keys: readonly string[]): readonly HomeTask[] {
  return tasks.some((task) => keys.includes(homeTaskKey(task))) ? tasks : [];
}
