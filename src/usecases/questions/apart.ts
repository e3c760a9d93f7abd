/** Of a list for a time, what surely falls within it and what may fall beside it. */
import { type HonestDate, isDated } from "../../domain/dates/honest-date.ts";
import type { Question } from "../../domain/questions/question.ts";
import { type Duty, dueOf, isDone } from "./lines.ts";
import { windowOf } from "./meeting-times.ts";

/** The window that puts it within a period: of released guidance that of its release, else that of when it is due. */
export const whenOf = (item: Duty): HonestDate | undefined =>
	item.kind === "guidance" && item.state.is !== "expected" ? item.state.when : dueOf(item);

/** What surely falls within the period stands apart from windows that only overlap it. */
export const apart = (items: readonly Duty[], { span, state }: Question) => {
	if (!span || /^(?:overdue|slipped|blocked)$/.test(state ?? ""))
		return { sure: items, perhaps: [] };
	const window = windowOf(span);
	const isSure = (item: Duty): boolean => {
		const when = whenOf(item);
		// What is closed or achieved has a day.
		if (isDone(item) && item.kind !== "guidance" && state !== "due") return true;
		if (when === undefined || !isDated(when)) return false;
		// A thing is due by its window's last day; it came out on any of its days.
		const first = isDone(item) ? when.first : when.last;
		return window.first <= first && when.last <= window.last;
	};
	return { sure: items.filter(isSure), perhaps: items.filter((item) => !isSure(item)) };
};
