/** Which questions what leaves out, orders, measures or counts can be put to. */
import type { Exclusion, ListFilter } from "../../domain/questions/list-filter.ts";
import type { Question } from "../../domain/questions/question.ts";

const counts: ReadonlySet<Question["ask"]> = new Set(["items", "about", "boards", "facts"]);

/** Of a list in some state, a number counts those in any. */
const isWhole = ({ ask, state, rags }: Question): boolean =>
	ask !== "items" || ((state === undefined || state === "open") && rags.length === 0);

/** "Who is on it besides Ann": of its people, some are left out by name. */
const ofPeople = ({ ask, facets }: Question): boolean =>
	ask === "roles" && facets.join() === "members";
const leavesOutPeople = ({ subjects, kinds, rags, state }: Exclusion): boolean =>
	kinds.length + rags.length === 0 &&
	state === undefined &&
	subjects.every(({ kind }) => kind === "person" || kind === "organisation");

/** "Meetings tomorrow except the council's": of those that are held, some boards' are left out. */
const ofMeetings = ({ ask, facets, lacking, end, step }: Question): boolean =>
	ask === "meetings" &&
	!facets.some((facet) => facet === "cancelled" || facet === "joint") &&
	[lacking, end, step].every((part) => part === undefined);
const leavesOutBoards = ({ subjects, kinds, rags, state, mine }: Exclusion): boolean =>
	kinds.length + rags.length === 0 &&
	state === undefined &&
	!mine &&
	subjects.length > 0 &&
	subjects.every(({ kind }) => kind === "board" || kind === "meeting");

export const mayTake = (question: Question, filter: ListFilter): boolean => {
	const { without, measures, order, reasons, expected, topic, against, raisedAt } = filter;
	const paragraph = filter.paragraph ?? filter.fromPaper;
	if (filter.partOfDay !== undefined && question.ask !== "meetings") return false;
	if (expected !== undefined && !(counts.has(question.ask) && isWhole(question))) return false;
	if (against && question.state !== "done") return false;
	const others = [against, raisedAt, measures, order, reasons, paragraph, topic];
	if (ofMeetings(question) && without?.every(leavesOutBoards))
		return others.every((part) => part === undefined);
	if (ofPeople(question) && without?.every(leavesOutPeople)) return true;
	const ofLists = [against, raisedAt, without, measures, order, reasons, paragraph, topic];
	return question.ask === "items" || ofLists.every((part) => part === undefined);
};
