/** What a few words alone ask of the answer before them. */
import type { Question } from "../../domain/question.ts";
import { covers, tagsOf } from "./cover.ts";
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

const whoOrWhenBlocked =
	/^\W*(?:(?:and|so|ok|n) )*(?:who(?:m)?(?: is| are)?(?: it| they)?(?: blocked)? by|by whom?|blocked by (?:who|whom|what)|(?:until|till) when|when (?:do|will|should|can) (?:we|they) (?:review|look at) (?:it|them|those|each)|when(?:['’]?s| is| are)? (?:it|they|the reviews?|review)(?: up)?(?: for review)?)\W*$/i;
const whichOnes =
	/^\W*(?:(?:and|so|ok) )*(?:which(?: ones| are they| is it)?|what(?:['’]?s| is| are) (?:they|it|those)|(?:list|show|name)(?: me)? (?:them|those|it)|such as|like what)\W*$/i;

const inDateOrder =
	/^\W*(?:(?:and|so|ok|can you|please) )*(?:(?:sort(?:ed)?|order(?:ed)?|list(?:ed)?)(?: them| those| it)? )?(?:by|in)(?: order of)? (?:due )?dates?(?: order)?\W*$/i;
const byHowMuch =
	/^\W*(?:(?:and|so) )*(?:by )?how (?:much|many days|long|late|far)(?: (?:each|by|are they|is each))?\W*$/i;
const leftOver =
	/^\W*(?:(?:and|so|but) )*(?:which(?: ones)?|who|how many|what)(?:['’]?s| is| are| has| have)? ?(?:still |now )*(?:n['’]?t|not|arent|isnt|hasnt|havent|left|outstanding|missing|remaining|to go|to do|waiting|done|not done|been done)(?: (?:left|done|got it|had it|acked|acknowledged|yet|to go|to do))*\W*$/i;

const whenOrWhose =
	/^\W*(?:(?:and|so|ok|n) )*(?:(?:due|needed) (?:when|by when)|(?:by )?when(?: due| by| for)?|when(?:['’]?s| is| are) (?:each|everything)(?: of them)? due|whose|who(?: owns| has| by)? (?:which|what)|owners?|due dates?|dates)\W*$/i;

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
	const counts = countsAgain(clause, pieces, earlier);
	if (counts && /\bhow many\b/i.test(clause.text) && countable.has(earlier.ask))
		return { ...earlier, counted: true };
	if (isOfAttendance(earlier) && whoNot.test(clause.text))
		return { ...earlier, records: ["apologies", "attendance"] };
	const asksWhen =
		/^\W*(?:and |so )*when(?: (?:was|were) (?:it|that|they|those)(?: (?:sent out|sent round|circulated|approved|agreed|signed off))?)?\W*$/i;
	if (earlier.records?.includes("approval") && asksWhen.test(clause.text)) return earlier;
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
	const asksOfBlock = earlier.state === "blocked" && whoOrWhenBlocked.test(clause.text);
	if (earlier.ask === "items" && (asksOfBlock || whichOnes.test(clause.text))) return earlier;
	// Each line of a list says when it is due and whose it is.
	if (earlier.ask === "items" && whenOrWhose.test(clause.text)) return earlier;
	if (earlier.ask === "items" && inDateOrder.test(clause.text))
		return { ...earlier, order: { by: "due", from: "earliest" } };
	const isLate = earlier.state === "slipped" || earlier.state === "overdue";
	if (earlier.ask === "items" && isLate && byHowMuch.test(clause.text))
		return { ...earlier, facets: ["lateness"] };
	// The bodies that have said so, and those that have not, are told together.
	if (earlier.ask === "coverage" && leftOver.test(clause.text)) return earlier;
	if (
		earlier.ask === "coverage" &&
		/^\W*(and )?(what about )?(all )?the (others?|rest)\W*$/i.test(clause.text)
	)
		return earlier;
	return earlier.ask === "facts" &&
		/^\W*(?:(?:and|n) )?(?:since when|who by|by whom?)\W*$/i.test(clause.text)
		? { ...earlier, facets: ["status", "updated"] }
		: undefined;
};
