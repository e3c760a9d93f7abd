/** "Who presents the first one", "what's last on the agenda": one item of an agenda, by its place on it; and what a meeting is about. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

/** "The home first item" has a name before it, and no place. */
const said =
	/(?<=^\W*|\b(?:who|whos|what|whats|is|are|was|were|s|re|and|so|but|ok|doing|does|presents?|presenting|introducing|taking|takes|leading|got|has|for|of|on|at|with|about|its?|their|our|the|that|this|today['’]?s) )(?:the )?(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last|final)(?: (?:agenda )?(?:one|item|thing|topic)(?: on(?: the)?)?| up on(?: the)?| on(?: the)?(?= (?:[\w'’&-]+ ){0,3}agenda\b))(?=\W|$)/i;

const places: Readonly<Record<string, number>> = {
	first: 1,
	"1st": 1,
	second: 2,
	"2nd": 2,
	third: 3,
	"3rd": 3,
	fourth: 4,
	"4th": 4,
	fifth: 5,
	"5th": 5,
	last: -1,
	final: -1,
};

/** "The second", of so many that stand on an agenda. */
export const placeSaid = (word: string, many: number): number | undefined => {
	const place = places[word.toLowerCase()];
	const nth = place === -1 ? many : place;
	return nth !== undefined && nth <= many ? nth : undefined;
};

/** Only where the rest asks for an agenda and nothing else: meetings are first and last too. */
export const agendaPlace = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	// "Present" is also who was there.
	const plain = text.replace(/\bpresents\b/gi, "is presenting");
	const found = said.exec(plain);
	const nth = places[found?.[1]?.toLowerCase() ?? ""];
	if (!found || nth === undefined) return undefined;
	const reading = read(plain.replace(found[0], ""));
	if (reading.is !== "question" || reading.question.ask !== "records") return undefined;
	return reading.question.records?.join() === "agenda"
		? { is: "question", question: { ...reading.question, nth } }
		: undefined;
};

const again =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:(?:who(?:['’]?s| is| has)?(?: (?:doing|got|taking|leading|bringing|introducing|presenting|on))?|what(?:['’]?s| is|['’]?s on)?|what about|how about|how long(?:['’]?s| is)?|for)\s+)?(?:the )?(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last|final)(?: (?:one|item|thing|topic))?(?:['’]s)?(?: (?:about|for|on|again))?\W*$/i;

const ofTheSame =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:who(?:['’]?s| is| has)?(?: (?:doing|got|taking|leading|bringing|introducing|presenting))? (?:it|that|this)(?: one)?|whose (?:is )?(?:it|that)(?: one)?|(?:for )?how long(?:(?:['’]?s| is| does)? (?:it|that)(?: one)?(?: take| for)?| for)?)\W*$/i;
const lengthOfIt = /\bhow long\b(?!.*\bmeeting)/i;

/** "How long is it", after what stands first, what somebody presents or who presents something. */
export const asksItemsLength = (text: string, earlier: Question | undefined): boolean => {
	const { records = [], nth, topic, facets = [] } = earlier ?? {};
	const isOfOne = nth !== undefined || topic !== undefined || facets.includes("presenter");
	return isOfOne && records.includes("agenda") && lengthOfIt.test(text);
};

const itsPaper =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:(?:has|is|was|did) (?:the|its|his|her|their|that|a|any|there a|[\w’'-]+['’]s) paper(?: (?:for|on) (?:it|that))?(?: (?:been|come|arrived|received|ready|here|in|turned up|handed in|sent))*|(?:has|have|did) (?:he|she|they)(?: (?:actually|already|even))* (?:sent?|done?|hand(?:ed)?|put|submit(?:ted)?|written|write|finish(?:ed)?|given us|got)(?: us| in)? (?:the|his|her|their|a) paper(?: in)?|where(?:['’]?s| is) (?:the|its|his|her|their) paper)(?: (?:yet|at least|though|then|at all|now))*\W*$/i;

/** The paper of what "that" is. */
export const saysItsPaper = /\bpapers? (?:for|on|about|to) (?:it|that|this|those|these|them)\b/i;

/** "Has the paper come in", after one item of an agenda by its place, is asked of that item's. */
export const asksItemsPaper = (text: string, earlier: Question | undefined): boolean =>
	earlier !== undefined && isOfAgendaItem(earlier) && itsPaper.test(text);

const ofThatPaper =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:(?:is|was|has|did) (?:it|that|this|that one)(?: (?:still|now|already|been))* (?:in|late|overdue|here|come|came|arrived?|received|done|ready|sent|missing|turn(?:ed)? up)|who(?:['’]?s| is| has)(?: (?:doing|got|writing|sending|owns?))? (?:it|that|this)(?: one)?|whose (?:is )?(?:it|that)(?: one)?)(?: (?:yet|then|though|at all|now))*\W*$/i;

const timeForIt =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*how (?:long|much time) (?:have|has|do|does|did) (?:we|they|you|i|he|she)(?: (?:got|have|get|need|want))*(?: (?:for|on) (?:it|that|this))?\W*$/i;

/** An item of an agenda was told, or its paper, and no meeting that others follow. */
export const isOfAgendaItem = ({ ask, records = [], nth, topic }: Question): boolean =>
	ask === "records" &&
	((nth !== undefined && records.every((record) => record === "agenda" || record === "papers")) ||
		(topic !== undefined && records.join() === "agenda"));

/** "Who's presenting it", "is its paper in", after one item of an agenda was told. */
const ofThatItem = (text: string, earlier: Question | undefined): Question | undefined => {
	if (earlier?.ask === "records" && asksItemsLength(text, earlier) && timeForIt.test(text))
		return earlier;
	if (!earlier || !isOfAgendaItem(earlier)) return undefined;
	const isOfPaper = earlier.records?.join() === "papers";
	if (isOfPaper && ofThatPaper.test(text)) return { ...earlier, facets: [], yesNo: false };
	if (ofTheSame.test(text)) return { ...earlier, records: ["agenda"] };
	return itsPaper.test(text) ? { ...earlier, records: ["papers"] } : undefined;
};

const onward =
	/^\W*(?:(?:and|so|ok|then|but|what about)\b[\s,]*)*(?:(?:what(?:['’]?s| is| comes)?|who(?:['’]?s| is)) )?(?:then|next|(?:the )?next(?: (?:one|item|up))?|(?:straight |right |just )?after (?:that|it|this)(?: one)?|follows(?: (?:that|it))?)(?: (?:then|on it|on the list))?\W*$/i;

/** "And after that?", after one item of an agenda was told, is the one that stands next on it. */
const ofTheNext = (text: string, earlier: Question | undefined): Question | undefined => {
	const nth = earlier && isOfAgendaItem(earlier) ? earlier.nth : undefined;
	return earlier && nth !== undefined && nth > 0 && onward.test(text)
		? { ...earlier, records: ["agenda"], facets: [], nth: nth + 1, yesNo: false }
		: undefined;
};

/** "Who's doing the first one", "and the second", after an agenda was told: what stands on it there, and whose it is. */
export const agendaAgain = (text: string, earlier: Question | undefined): Question | undefined => {
	const nth = places[again.exec(text)?.[1]?.toLowerCase() ?? ""];
	const isOfAgenda = earlier?.ask === "records" && earlier.records?.includes("agenda");
	const isOfItsPaper = earlier?.nth !== undefined && earlier.records?.join() === "papers";
	if (nth !== undefined && earlier && isOfItsPaper) return { ...earlier, nth, yesNo: false };
	return nth !== undefined && isOfAgenda
		? { ...earlier, records: ["agenda"], nth, counted: false, yesNo: false }
		: (ofTheNext(text, earlier) ?? ofThatItem(text, earlier));
};

const aboutWhat =
	/^(\W*(?:(?:and|so|but|ok) )*)what(?:['’]?s| is| was|['’]?ll| will) (?:(.+? (?:meetings?|mtgs?|session|one)(?: (?:on|in|next|this) .+?)?)(?: (?:going to be|be|all|actually))* (?:about|for)|(?:be )?(?:on|up|coming up) at (.+? (?:meetings?|mtgs?|session|one)(?: (?:on|in|next|this) .+?)?))\W*$/i;

/** "What's their next meeting about" asks for its agenda. */
export const agendaOfIt = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const [, opens = "", about, at] = aboutWhat.exec(text) ?? [];
	const whose = about ?? at;
	if (whose === undefined || (about && read(text).is === "question")) return undefined;
	const reading = read(`${opens}what is on the agenda of ${whose}`);
	const isMeant = reading.is === "question" && reading.question.records?.join() === "agenda";
	return isMeant || (reading.is === "which" && reading.isGuess !== true) ? reading : undefined;
};
