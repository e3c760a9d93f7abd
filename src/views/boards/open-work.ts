/** How a board's open work stands, in one line: what is late first. */

import { type HonestDate, isOverdue } from "../../domain/dates/honest-date.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import { blockedOf } from "../../domain/items/action.ts";
import { type Rag, rags } from "../../domain/items/milestone.ts";
import type { BoardPage } from "../../usecases/board/show.ts";

const noun = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const detailed = (said: string, details: readonly (string | undefined)[]): string => {
	const known = details.filter((detail) => detail !== undefined);
	return known.length > 0 ? `${said} (${known.join(", ")})` : said;
};

const some = (count: number, word: string) => (count > 0 ? `${count} ${word}` : undefined);

const lateIn = ({ board, now }: BoardPage) => {
	const today = dayIn(board.zone, now);
	return (due: HonestDate): boolean => isOverdue(due, today);
};

const actionCounts = (page: BoardPage): string => {
	const { actions } = page;
	const isLate = lateIn(page);
	return detailed(noun(actions.length, "open action"), [
		some(actions.filter(({ due }) => isLate(due)).length, "overdue"),
		some(actions.filter((action) => blockedOf(action) !== undefined).length, "blocked"),
		some(actions.filter(({ owner }) => owner === undefined).length, "without an owner"),
	]);
};

const milestoneCounts = (page: BoardPage): string => {
	const { milestones } = page;
	const reported = (rag: Rag) => milestones.filter(({ report }) => report?.rag === rag).length;
	const silent = milestones.filter(({ report }) => report === undefined).length;
	const isLate = lateIn(page);
	return detailed(`${noun(milestones.length, "milestone")} ahead`, [
		...rags.map((rag) => some(reported(rag), rag)),
		some(silent, "not reported"),
		some(milestones.filter(({ forecast }) => isLate(forecast)).length, "overdue"),
	]);
};

export const countsOf = (page: BoardPage): string =>
	[
		...(page.meetings.length === 0 ? ["No meeting booked"] : []),
		actionCounts(page),
		milestoneCounts(page),
		`${page.guidance.length} awaited guidance`,
	].join(" · ");
