const allOfIt =
	/^\W*(?:(?:and|ok|okay|so|just|then|no|show(?: me)?|list|give me) )*(?:everything|all(?: of (?:it|them|mine))?|the (?:whole )?lot)(?: then| please| now| of it)?\W*$/i;

/** "Everything, then": the list before, of the same people and boards, whatever picked from it. */
const wholeOf = ({ text }: Clause, earlier: Question): Question | undefined =>
	earlier.ask === "items" && allOfIt.test(text)
		? {
				...earlier,
				facets: [],
				state: "open",
				rags: [],
				lacking: undefined,
				span: undefined,
				limit: undefined,
				order: undefined,
				measures: undefined,
			}
		: undefined;

/** "Is that a Thursday": what was told says so. */
const ofItsWeekday =
	/^\W*(?:(?:and|so|ok) )*(?:is|was|isn['’]?t|that['’]?s|that is|it['’]?s|it is)(?: (?:that|it|this))? (?:on )?an? (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:then|is(?: it|n['’]?t it)?))?\W*$/i;

const ofThosePapers =
	/^\W*(?:and |so )?(?:(?:whose|who|when)(?=\W*$)|(?:when|who|whose|what)(?:['’]?s| is| are)? (?:(?:writing|doing|bringing|got|owns?) )?(?:it|they|that|those|them)(?: one)?(?: due)?|(?:is|are) (?:it|they|that|those) (?:in|late|overdue|due)(?: yet)?)\W*$/i;

/** What a few words alone ask of the answer before them. */
import type { Question } from "../../domain/question.ts";
import { covers, tagsOf } from "./cover.ts";
import { listAgain } from "./list-again.ts";
import type { Pattern } from "./pattern.ts";
import type { Clause, Piece } from "./pieces.ts";

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
	ask === "records" && records.includes("attendance");

const leftOver =
	/^\W*(?:(?:and|so|but) )*(?:which(?: ones)?|who|how many|what)(?:['’]?s| is| are| has| have)? ?(?:still |now )*(?:n['’]?t|not|arent|isnt|hasnt|havent|left|outstanding|missing|remaining|to go|to do|waiting|done|not done|been done)(?: (?:left|done|got it|had it|acked|acknowledged|yet|to go|to do))*\W*$/i;
const holdsSeats: ReadonlySet<Question["ask"]> = new Set(["seats", "roles", "from", "deputies"]);

const isOfSomebody = ({ subjects }: Question): boolean =>
	subjects.length === 1 &&
	subjects.every(({ kind }) => kind === "person" || kind === "organisation");

/** Of which bodies have it, or whether one of them has. */
const isOfBodies = ({ ask, subjects }: Question): boolean =>
	ask === "coverage" || (ask === "facts" && subjects.some(({ kind }) => kind === "organisation"));

/** Asked who, all the bodies are told of, and not the one that was named. */
const withoutBodies = (earlier: Question): Question => ({
	...earlier,
	ask: "coverage",
	facets: [],
	subjects: earlier.subjects.filter(({ kind }) => kind !== "organisation"),
});

/** "How many are open" counts items alone; whatever lists things says how many they are. */
const countsAgain = (clause: Clause, pieces: readonly Piece[], { ask }: Question): boolean =>
	covers(clause, pieces, countPattern).some(
		(cover) =>
			cover.unread === 0 &&
			(cover.met & 1) === 1 &&
			(ask === "items" || !tagsOf(cover).includes("open")),
	);

/** What a few words alone ask of the answer before: "how many is that?", "and the others?", "since when?" */
export const sameAgain = (
	clause: Clause,
	pieces: readonly Piece[],
	earlier: Question,
): Question | undefined => {
	const whole = wholeOf(clause, earlier);
	if (whole) return whole;
	const counts = countsAgain(clause, pieces, earlier);
	if (counts && /\bhow many\b/i.test(clause.text) && countable.has(earlier.ask))
		return { ...earlier, counted: true };
	if (isOfAttendance(earlier) && whoNot.test(clause.text))
		return { ...earlier, records: ["apologies", "attendance"] };
	const asksWhen =
		/^\W*(?:and |so )*when(?: (?:was|were) (?:it|that|they|those)(?: (?:sent out|sent round|circulated|approved|agreed|signed off))?)?\W*$/i;
	if (earlier.records?.includes("approval") && asksWhen.test(clause.text)) return earlier;
	// Why a meeting moved is told with the day that it moved from.
	if (
		earlier.ask === "reasons" &&
		/^\W*(?:and |so )*(?:from (?:when|what)|(?:when|what) was it (?:meant|supposed) to be|from what (?:day|date))\W*$/i.test(
			clause.text,
		)
	)
		return earlier;
	// When a board began or ended is told with how it stands.
	if (
		earlier.ask === "about" &&
		(earlier.boardState === "ended" || earlier.boardState === "forming") &&
		/^\W*(?:and |so )*(?:when|since when|when was (?:it|that)|on what (?:day|date)|which day)\W*$/i.test(
			clause.text,
		)
	)
		return earlier;
	// Those that have and those that have not are told together.
	if (
		isOfBodies(earlier) &&
		/^\W*(?:and |but |so )*who (?:has|have|hasn[’']?t|haven[’']?t|has not|did|didn[’']?t)(?: yet)?\W*$/i.test(
			clause.text,
		)
	)
		return withoutBodies(earlier);
	if (
		earlier.ask === "decisions" &&
		/^\W*(?:and |so )*what (?:was|were|is|are) (?:it|they|that|those)\W*$/i.test(clause.text)
	)
		return earlier;
	// "Which board", of somebody who was told of.
	if (
		isOfSomebody(earlier) &&
		/^\W*(?:and |so )*(?:on )?(?:which|what) boards?\W*$/i.test(clause.text)
	)
		return { ...earlier, ask: "seats", facets: ["members"], yesNo: false, span: undefined };
	// Those who are wanted at both are told with the clash, and at which meeting with the decision.
	if (
		(earlier.ask === "clashes" &&
			/^\W*(?:and |so )*who(?:['’]?s| is) (?:\w+ )?(?:at |in |on |for )?both\W*$/i.test(
				clause.text,
			)) ||
		(earlier.ask === "decisions" &&
			/^\W*(?:and |so )*(?:at |in )?(?:which|what) (?:meeting|mtg|board)(?: (?:was (?:it|that)))?\W*$/i.test(
				clause.text,
			))
	)
		return earlier;
	// Who fills a seat is told with the seat.
	if (
		holdsSeats.has(earlier.ask) &&
		earlier.subjects.some(({ kind }) => kind === "organisation") &&
		/^\W*(?:and |so )*who (?:fills|holds|has|sits in|takes|is in|is on) (?:it|that|that seat|the seat|that one)\W*$/i.test(
			clause.text,
		)
	)
		return earlier;
	// "Until when", of whoever holds a seat.
	if (
		holdsSeats.has(earlier.ask) &&
		earlier.subjects.length > 0 &&
		/^\W*(?:and |so )*(?:until|till) when\W*$/i.test(clause.text)
	)
		return { ...earlier, ask: "tenure", facets: [], yesNo: false };
	// Who writes a paper is told with it.
	if (
		earlier.records?.includes("papers") &&
		earlier.topic !== undefined &&
		/^\W*(?:and |so )*who(?:['’]?s| is| has)? (?:doing|writing|got|written|on|owns|preparing) (?:it|that|this)\W*$/i.test(
			clause.text,
		)
	)
		return earlier;
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
	const again = listAgain(clause.text, earlier);
	if (again) return again;
	// The bodies that have said so, and those that have not, are told together.
	if (earlier.ask === "coverage" && leftOver.test(clause.text)) return earlier;
	if (
		earlier.ask === "coverage" &&
		/^\W*(and )?(what about )?(all )?the (others?|rest)\W*$/i.test(clause.text)
	)
		return earlier;
	if (ofItsWeekday.test(clause.text)) return earlier;
	if (earlier.ask === "papers" && ofThosePapers.test(clause.text)) return earlier;
	return earlier.ask === "facts" &&
		/^\W*(?:(?:and|n) )?(?:since when|who by|by whom?)\W*$/i.test(clause.text)
		? { ...earlier, facets: ["status", "updated"] }
		: undefined;
};
