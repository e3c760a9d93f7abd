/** Which words of a follow-up the question before it can heed: "and the open actions", after a meeting, asks for something else than a meeting. */
import type { Question } from "../../domain/questions/question.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause, Piece } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

const everything = "everything";

type Heeds = typeof everything | readonly Tag[];

/** What each can be put to again: a word that is not here would be lost, and the answer before it repeated. */
const heeds: Readonly<Partial<Record<Question["ask"], Heeds>>> = {
	items: everything,
	facts: everything,
	about: everything,
	overview: everything,
	meetings: ["next", "last", "mine", "count"],
	records: ["next", "last", "mine"],
	papers: ["due", "overdue", "open", "mine"],
	next: ["action", "milestone", "guidance", "red", "amber", "green", "mine"],
	changes: ["action", "milestone", "guidance", "count"],
	coverage: ["done", "open", "count"],
	seats: ["mine", "count"],
	boards: ["count"],
	absent: ["count"],
	vacancies: ["count"],
};

/** "And the March one", "anything in April": of whatever it was. */
const ofAnySort = /^(?:one|ones|thing|things|anything|something|everything|nothing)$/;

const isVague = ({ keys }: Clause, { from, to }: Piece): boolean =>
	keys.slice(from, to).every((key) => ofAnySort.test(key));

/** Beside its name, a noun says what that is. */
const saysNothing: ReadonlySet<Tag> = new Set<Tag>(["them", "exist", "board", "stream", "plan"]);

export const isHeeded = (clause: Clause, { pieces }: Cover, { ask }: Question): boolean => {
	const own = heeds[ask] ?? [];
	return pieces.every(
		(piece) =>
			piece.is !== "tag" ||
			own === everything ||
			saysNothing.has(piece.tag) ||
			(piece.tag === "item" && isVague(clause, piece)) ||
			own.includes(piece.tag),
	);
};

const ofWhatIsKept: ReadonlySet<string> = new Set([
	"decisions",
	"minutes",
	"attendance",
	"actions",
	"quorate",
]);

/** "And the actions?", after what a meeting decided, are those that it gave. */
export const asGiven = (cover: Cover, earlier: Question): Question => {
	const { ask, records = [], span, facets } = earlier;
	const said = tagsOf(cover).filter((tag) => !saysNothing.has(tag));
	const isOfThem = said.length > 0 && said.every((tag) => tag === "action");
	const isOfRecords = ask === "records" && records.every((each) => ofWhatIsKept.has(each));
	// What a board has ever decided was decided at no one meeting.
	const isOfDecisions = ask === "decisions" && (span !== undefined || facets.includes("last"));
	return isOfThem && (isOfRecords || isOfDecisions)
		? { ...earlier, ask: "records", records: ["actions"] }
		: earlier;
};

/** "Just the red ones" picks from what was told, of which none is red; "and what's red" asks for another list. */
export const asksAnother = (text: string): boolean =>
	!/\bones?\b|\b(?:just|only|which)\b|\b(?:of|among) (?:them|those|these)\b/i.test(text);
