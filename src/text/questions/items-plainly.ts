/** Of one item: how old it is, how long until it is due, whether it is agreed, each read as the plain question that it comes to. */
import type { Facet, Question, Subject } from "../../domain/questions/question.ts";
import { type Item, isItemKind } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;
type Round = {
	readonly read: Read;
	readonly itemOf: (subject: Subject) => Item | undefined;
	/** What was asked before. */
	readonly earlier?: Question | undefined;
};

/** One item or those that a name covers, and no meeting among them. */
const isOfDuties = ({ ask, subjects, among = [] }: Question): boolean => {
	const items = [...subjects, ...among].filter(({ kind }) => isItemKind(kind));
	return ask === "facts" && items.length > 0 && items.every(({ kind }) => kind !== "meeting");
};

const asking = (reading: Reading, facet: Facet): Reading | undefined => {
	if (reading.is === "which") return reading.isGuess ? undefined : reading;
	if (reading.is !== "question" || !isOfDuties(reading.question)) return undefined;
	return { is: "question", question: { ...reading.question, facets: [facet] } };
};

const onList =
	"(?:open|outstanding|with us|on (?:the|our|my|their) (?:list|books|register|log|plate)|in the register)";
const raised = "(?:raised|added|recorded|logged|put on the list)";
const ages: readonly RegExp[] = [
	// "How old is the trunk main" asks after the main, and not after what is to be done about it.
	opened(
		`how old(?:['’]s| is| are) (\\w+-\\d+|it|they|that|those|(?:.+ )?(?:actions?|milestones?|items?|tasks?|guidance))\\W*$`,
	),
	opened(`how long (?:has|have|['’]s) (.+?) been ${onList}(?: for)?\\W*$`),
	opened(`(?:when|who by|by whom) (?:was|were) (.+?)(?: first)? ${raised}(?: by)?\\W*$`),
	opened(`(?:who|which (?:board|meeting)|what (?:board|meeting)) (?:first )?${raised} (.+?)\\W*$`),
];

/** "When was the flag raised", of "Raise the flag", asks when that was done. */
const isItsDeed = /\b(?:rais|adding\b|add\b|record|log|open)|\bold\b/i;

/** "How old is it" asks when it came into the register, and not how late it is. */
const ofAge = (text: string, { read, itemOf }: Round): Reading | undefined => {
	const whose = ages.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
	if (whose === undefined) return undefined;
	const reading = asking(read(`what is the status of ${whose}`), "added");
	const subjects = reading?.is === "question" ? reading.question.subjects : [];
	return subjects.some((each) => isItsDeed.test(itemOf(each)?.title ?? "")) ? undefined : reading;
};

const until = opened(
	`how (?:many (?:more )?(?:days|weeks|months)|long|soon)(?: is it| is there| are there| do we have| have we got| have i got)?(?: left| to go)? (?:until|till|til|before|to) (.+?)(?:['’]?s due| is due| are due| is| are| happens| starts| opens)?\\W*$`,
);

/** How far off it is, where it is no meeting. */
const ofDaysUntil = (text: string, read: Read): Reading | undefined => {
	const what = until.exec(text)?.[1];
	return what === undefined ? undefined : asking(read(`how late is ${what}`), "lateness");
};

const agreed =
	/^\W*(?:(?:and|so|ok|but)\b\W*)*(?:is|are|has|have|was|were)\b.+\b(?:agreed|approved|decided|endorsed)(?: yet| now| then| at all)?\W*$/i;

/** "Is the plan B route agreed", of the action to agree it, asks whether that is done, and not where it came from. */
const ofAgreed = (text: string, read: Read): Reading | undefined => {
	if (!agreed.test(text)) return undefined;
	const reading = read(text);
	const isOfSource = reading.is === "question" && reading.question.facets.includes("source");
	return isOfSource ? asking(reading, "state") : undefined;
};

const out = "(?:released|issued|published|put out|to come out)";
const newest = opened(
	`(?:(?:(?:what|which)(?:['’]?s| is| was)?|is there|have we got|show me) )?(?:the |our |any )?(?:(?:latest|newest|newly ${out}|most recent(?:ly ${out})?|last ${out}|new)(?: released)? guidance(?: to (?:come out|be ${out}))?|guidance (?:is|was|has been|came out|come out|got) ?(?:the )?(?:(?:newest|latest|most recent)|(?:${out} )?(?:last|latest|most recently)(?: ${out})?))\\W*$`,
);
const oldest = opened(
	`(?:(?:(?:what|which)(?:['’]?s| is| was)?|show me) )?(?:the |our )?(?:(?:oldest|earliest|first)(?: ${out})? guidance(?: to (?:come out|be ${out}))?|guidance (?:is|was|has been|came out|come out|got) ?(?:the )?(?:oldest|earliest|(?:${out} )?first(?: ${out})?))\\W*$`,
);

/** The latest guidance is what came out last, the oldest what came out first, and neither is still to come. */
const ofNewestGuidance = (text: string, read: Read): Reading | undefined => {
	const isOldest = oldest.test(text);
	if (!isOldest && !newest.test(text)) return undefined;
	const reading = read("which guidance has been released");
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	return {
		is: "question",
		question: {
			...reading.question,
			order: { by: "done", from: isOldest ? "earliest" : "latest" },
			...(isOldest ? { limit: 1 } : {}),
		},
	};
};

const missing =
	/^\W*(?:(?:and|so|ok|but)\b\W*)*(?:what(?:['’]?s| is|s)|(?:is )?anything)(?: still)? (?:missing|lacking|left|still to come) (?:from|at|for|in) (?:the )?(.+?)\W*$/i;

/** "What's missing from the hall" asks what that place has not done yet. */
const ofMissing = (text: string, read: Read): Reading | undefined => {
	const where = missing.exec(text)?.[1];
	const reading = where === undefined ? undefined : read(`what is outstanding for the ${where}`);
	if (reading?.is !== "question" || reading.question.ask !== "items") return undefined;
	const { subjects } = reading.question;
	return subjects.length === 1 && subjects[0]?.kind === "organisation" ? reading : undefined;
};

const whatIsLeft =
	/^\W*(?:(?:and|so|ok|but)\b\W*)*what(?:['’]?s| is|s)(?: still)? (?:left|outstanding|remaining|missing|to do)(?: to do| to go| on it)?\W*$/i;

/** "What's left", after one thing was asked after, is asked of that, and not of all that is open. */
const ofWhatIsLeft = (text: string, earlier: Question | undefined): Reading | undefined => {
	if (!earlier || !whatIsLeft.test(text)) return undefined;
	const asksOfOne = earlier.ask === "facts" || earlier.ask === "coverage";
	const items = [...earlier.subjects, ...(earlier.among ?? [])].filter(({ kind }) =>
		/^(?:action|milestone|guidance)$/.test(kind),
	);
	if (!asksOfOne || items.length !== 1 || earlier.span) return undefined;
	const question: Question = {
		...earlier,
		ask: "facts",
		facets: ["state"],
		subjects: items,
		among: undefined,
	};
	return { is: "question", question };
};

export const ofItemsPlainly = (text: string, round: Round): Reading | undefined => {
	const { read } = round;
	const ways = [ofDaysUntil, ofAgreed, ofNewestGuidance, ofMissing];
	const first = ofWhatIsLeft(text, round.earlier) ?? ofAge(text, round);
	return ways.reduce((found: Reading | undefined, way) => found ?? way(text, read), first);
};
