/** What a line of a file says otherwise than what people recorded: theirs stays, and it is said how to change it. */
import type { Board } from "../../domain/boards/board.ts";
import { type HonestDate, isDated, wordDate } from "../../domain/dates/honest-date.ts";
import type { Action } from "../../domain/items/action.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { isSameOwner } from "../../domain/people/person.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import type { Imported, ImportedAction, ImportedMeeting, ImportedMilestone } from "./lines.ts";

/** What differs, and the words that change it, if any do, with the item's reference in place of the star. */
type Unlike = readonly [what: string, by?: string];

const when = (differs: boolean, ...unlike: Unlike): readonly Unlike[] => (differs ? [unlike] : []);

const isOtherDate = (said: HonestDate, held: HonestDate): boolean =>
	isDated(said) && (!isDated(held) || said.first !== held.first || said.last !== held.last);

const meetings = (said: ImportedMeeting, { time, place, state }: Meeting): readonly Unlike[] => {
	const { minutes } = said.time;
	const isOff = state.is === "cancelled";
	const isLonger = time.is === "fixed" && !said.isUsualLength && time.minutes !== minutes;
	return [
		...when(isLonger, "length", `/meeting change * lasting ${minutes} minutes`),
		...when(
			said.place !== undefined && said.place !== place,
			"place",
			`/meeting change * place ${said.place}`,
		),
		...when(said.isCancelled && !isOff, "status", "/meeting cancel *"),
		...when(!said.isCancelled && isOff, "status", "/meeting reinstate *"),
	];
};

const isOtherOwner = (said: ImportedAction | ImportedMilestone, { owner }: Action | Milestone) =>
	said.owner !== undefined && !isSameOwner(said.owner, owner);

const actions = (said: ImportedAction, held: Action): readonly Unlike[] => [
	...when(isOtherOwner(said, held), "owner", "/action reassign *"),
	...when(
		isOtherDate(said.due, held.due),
		"due date",
		`/action re-date * to ${wordDate(said.due)}`,
	),
	...when(said.closedOn !== undefined, "status", "/action close *"),
];

const milestones = (said: ImportedMilestone, held: Milestone): readonly Unlike[] => [
	...when(isOtherOwner(said, held), "owner"),
	...when(
		isOtherDate(said.baseline, held.forecast),
		"date",
		`/milestone re-date * to ${wordDate(said.baseline)}`,
	),
	...when(said.actual !== undefined && !held.actual, "status", "/milestone achieve *"),
	...when(
		said.rag !== undefined && said.rag !== held.report?.rag,
		"RAG status",
		`/milestone report * ${said.rag}`,
	),
];

const unlike = (said: Imported, held: Item): readonly Unlike[] => {
	if (said.is === "meeting" && held.kind === "meeting") return meetings(said, held);
	if (said.is === "action" && held.kind === "action") return actions(said, held);
	return said.is === "milestone" && held.kind === "milestone" ? milestones(said, held) : [];
};

export const wordHeld = (said: Imported, held: Item, board: Board): string => {
	const reference = referenceText(held, board);
	const all = unlike(said, held);
	if (all.length === 0) return `${reference} is the same, and stays as it is.`;
	const what = all.map(([one]) => one).join(" and ");
	const by = all.flatMap(([, words]) => words?.replace("*", reference) ?? []).join(" and ");
	const remedy = by && ` To change it: ${by}`;
	return `${reference} is there with another ${what}, and stays as it is.${remedy}`;
};
