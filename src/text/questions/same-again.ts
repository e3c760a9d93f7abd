/** What a few words alone ask of the answer before them. */
import type { Question } from "../../domain/questions/question.ts";
import { agendaAgain } from "./agenda-place.ts";
import { covers, tagsOf } from "./cover.ts";
import { listAgain } from "./list-again.ts";
import { ofOthers } from "./other-boards.ts";
import type { Pattern } from "./pattern.ts";
import { pickedBoards } from "./picked-boards.ts";
import type { Clause, Piece } from "./pieces.ts";
import { isThatAll } from "./rest-of-list.ts";
import { toldWith } from "./told-with.ts";

const countPattern: Pattern = {
	name: "how many is that",
	ask: "items",
	needs: [["count"]],
	allows: ["count", "them", "exist", "past", "register", "open"],
	of: [],
};

/** Whatever lists things says how many they are. */
const countable: ReadonlySet<Question["ask"]> = new Set([
	"items",
	"meetings",
	"boards",
	"coverage",
	"changes",
	"seats",
	"absent",
	"vacancies",
]);

const whoNot =
	/^\W*(?:and |but |so )*who (?:did[ ’']?n[o’']?t|was[ ’']?n[o’']?t|could[ ’']?n[o’']?t|did not|was not)(?: come| attend| make it| turn up| there| go)?\W*$/i;

const isOfAttendance = ({ ask, records = [] }: Question): boolean =>
	ask === "records" && records.some((each) => each === "attendance" || each === "absence");

const allOfIt =
	/^\W*(?:(?:and|ok|okay|so|just|then|no|show(?: me)?|list|give me) )*(?:everything|all(?: of (?:it|them|mine))?|the (?:whole )?lot)(?: then| please| now| of it)?\W*$/i;

/** "Everything, then": the list before, of the same people and boards, whatever picked from it. */
const wholeOf = ({ text }: Clause, earlier: Question): Question | undefined =>
	earlier.ask === "items" && allOfIt.test(text)
		? {
				...earlier,
				facets: [],
				state: earlier.state === "done" ? "done" : "open",
				rags: [],
				lacking: undefined,
				span: undefined,
				limit: undefined,
				order: undefined,
				measures: undefined,
			}
		: undefined;

/** "How many are open" counts items alone; whatever lists things says how many they are. */
const countsAgain = (clause: Clause, pieces: readonly Piece[], { ask }: Question): boolean =>
	covers(clause, pieces, countPattern).some(
		(cover) =>
			cover.unread === 0 &&
			(cover.met & 1) === 1 &&
			(ask === "items" || !tagsOf(cover).includes("open")),
	);

/** "How many are open", after what is late or done, counts no late and no done ones. */
const stillOpen = (text: string, { ask, state }: Question): Partial<Question> =>
	ask === "items" &&
	/\bopen\b/i.test(text) &&
	/^(?:overdue|slipped|done|blocked)$/.test(state ?? "")
		? { state: "open", also: undefined, against: undefined, measures: undefined }
		: {};

const meToo = /^\W*(?:(?:and|or|what about|how about|so)\b ?)+(?:me|myself)\W*$/i;

/** "And me?", after somebody was asked about, asks the same of whoever says so. */
const ofMeToo = ({ text }: Clause, earlier: Question): Question | undefined => {
	const others = earlier.subjects.filter(({ kind }) => kind !== "person");
	const wasOfSomebody =
		earlier.mine || others.length < earlier.subjects.length || isOfAttendance(earlier);
	return meToo.test(text) && wasOfSomebody && /^(?:records|roles|seats)$/.test(earlier.ask)
		? { ...earlier, subjects: others, mine: true }
		: undefined;
};

/** What a few words alone ask of the answer before: "how many is that?", "and the others?", "since when?" */
export const sameAgain = (
	clause: Clause,
	pieces: readonly Piece[],
	earlier: Question,
): Question | undefined => {
	const whole = wholeOf(clause, earlier) ?? isThatAll(clause.text, earlier);
	if (whole) return whole;
	const counts = countsAgain(clause, pieces, earlier);
	if (counts && /\bhow many\b/i.test(clause.text) && countable.has(earlier.ask))
		return { ...earlier, ...stillOpen(clause.text, earlier), counted: true };
	if (isOfAttendance(earlier) && whoNot.test(clause.text))
		return { ...earlier, records: ["absence"] };
	const turned =
		/^\W*(?:and )?(?:when|where)(?:[’']?s| is| was)? the (next|last) one(?: then| please)?\W*$/i.exec(
			clause.text,
		);
	if (turned && earlier.ask === "meetings")
		return {
			...earlier,
			facets: [turned[1]?.toLowerCase() === "last" ? "last" : "next"],
			span: undefined,
			end: undefined,
		};
	return (
		ofMeToo(clause, earlier) ??
		agendaAgain(clause.text, earlier) ??
		ofOthers(clause.text, earlier) ??
		pickedBoards(clause.text, earlier) ??
		listAgain(clause.text, earlier) ??
		toldWith(clause.text, earlier)
	);
};
