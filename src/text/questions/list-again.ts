/** What a few words alone ask of a list that was told: which, whose, until when, in which order, by how much. */
import type { Question } from "../../domain/questions/question.ts";
import { chased } from "./told-with.ts";

const whoOrWhenBlocked =
	/^\W*(?:(?:and|so|ok|n) )*(?:who(?:m)?(?: is| are)?(?: it| they)?(?: blocked)? by|by whom?|blocked by (?:who|whom|what)|(?:until|till) when|when (?:do|will|should|can) (?:we|they) (?:review|look at) (?:it|them|those|each)|when(?:['’]?s| is| are)? (?:it|they|the reviews?|review)(?: up)?(?: for review)?)\W*$/i;
const whichOnes =
	/^\W*(?:(?:and|so|ok) )*(?:which(?: ones| are they| is it)?|what(?:['’]?s| is| are) (?:they|it|those)|(?:list|show|name)(?: me)? (?:them|those|it)|such as|like what)\W*$/i;

const inDateOrder =
	/^\W*(?:(?:and|so|ok|can you|please) )*(?:(?:sort(?:ed)?|order(?:ed)?|list(?:ed)?)(?: them| those| it)? )?(?:by|in)(?: order of)? (?:due )?dates?(?: order)?\W*$/i;
const byHowMuch =
	/^\W*(?:(?:and|so) )*(?:by )?how (?:much|many days|long|late|far)(?: (?:each|by|are they|is each))?\W*$/i;
const whenOrWhose =
	/^\W*(?:(?:and|so|ok|n) )*(?:who|(?:due|needed) (?:when|by when)|(?:by )?when(?: due| by| for)?|when(?:['’]?s| is| are) (?:each|everything)(?: of them)? due|whose|who(?: owns| has| by)? (?:which|what)|owners?|due dates?|dates)\W*$/i;

const whomToChase = new RegExp(`^\\W*(?:(?:and|so|ok) )*(?:${chased})\\W*$`, "i");

const by =
	/^\W*(?:(?:and|so|ok|can you|please) )*(?:(?:split|break|broken|group|grouped|count|counted|show|list|same) )?(?:(?:it|them|that|those|down|up) )*by (board|owner|person|who|(?:work ?)?stream|rag|colour)s?\W*$/i;
const overOf = (noun: string): NonNullable<Question["by"]> => {
	if (/^board/i.test(noun)) return "board";
	if (/stream/i.test(noun)) return "workStream";
	return /^(?:rag|colour)/i.test(noun) ? "rag" : "owner";
};

const everybody =
	"(?:every(?:one|body)(?:['’]s)?(?: else['’]s)?|all (?:of )?(?:the |our )?(?:boards|groups|committees)|the whole (?:programme|lot)|all round|across the board)";
const notJust = "(?:[\\s,]+(?:and )?not (?:just|only) \\S+(?: \\S+){0,3})";
/** "All of them" alone is all of what was told. */
const ofEverybody = new RegExp(
	`^\\W*(?:(?:and|so|ok|but|now|what about|how about|for|from|across)\\b[\\s,]*)*(?:${everybody}${notJust}?|all(?: of (?:them|it|those))?${notJust})\\W*$`,
	"i",
);

/** "And everyone's", after what one board or person has: the same of all. */
const askedOfAll = (text: string, { ofList, ...earlier }: Question): Question | undefined =>
	ofEverybody.test(text) && !ofList && !earlier.raisedAt
		? { ...earlier, subjects: [], among: undefined, mine: false, limit: undefined }
		: undefined;

export const listAgain = (text: string, earlier: Question): Question | undefined => {
	if (earlier.ask !== "items") return undefined;
	const ofAll = askedOfAll(text, earlier);
	if (ofAll) return ofAll;
	const asksOfBlock = earlier.state === "blocked" && whoOrWhenBlocked.test(text);
	// Each line of a list says when it is due and whose it is.
	if (asksOfBlock || whichOnes.test(text) || whenOrWhose.test(text)) return earlier;
	if (whomToChase.test(text)) return earlier;
	if (inDateOrder.test(text)) return { ...earlier, order: { by: "due", from: "earliest" } };
	const over = by.exec(text)?.[1];
	if (over) return { ...earlier, by: overOf(over) };
	const isLate = earlier.state === "slipped" || earlier.state === "overdue";
	return isLate && byHowMuch.test(text) ? { ...earlier, facets: ["lateness"] } : undefined;
};
