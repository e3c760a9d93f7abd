/** "Is the plan on track", "which milestones are on track": asked of many things, it is told what is late or in doubt, or what is neither. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

type Read = (words: string) => Reading;

const toPlan = "(?:on (?:track|plan|target|course|schedule)|to plan|going (?:to plan|well))";
const opening = "^(\\W*(?:(?:and|so|ok|but)\\b\\W*)*)";
const softly = "(?:(?:all|still|generally|broadly|mostly|currently|now) )*";
const whether = new RegExp(
	`${opening}(?:is|are) (?:(?:we|things|it all|everything|all|all of it)|(.+?)(?:['’]s (?:things|stuff|work|actions|milestones|items))?) ${softly}(?:${toPlan}|off track)(?:,? (?:with|for|on|in) (?:the )?(.+?))?\\W*$`,
	"i",
);

/** "Everything for October", "all of the plan's actions": what it is all of says which. */
const whole =
	/^(?:everything|all|all of it|things|the lot)(?: (?:of|for|on|in|with|under|that['’]?s|which is))*(?: (?:the|our))?(?: (?:work|actions|milestones|items|things))?(?: (?:on|in|of|for|with))? (.+)$/i;
const allWell =
	"(?:on (?:track|plan|target|course|schedule)|to plan|going (?:to plan|well|ok(?:ay)?|fine|all right)|ok(?:ay)?|all right|alright|fine|in hand|in order|under control|on top of)";
const isWhole = new RegExp(`${opening}(?:is|are) (.+?) ${softly}${allWell}\\W*$`, "i");

const willWe = `${opening}(?:will|are|can|shall) we (?:(?:all|still|going to|gonna|likely to|able to|on course to|set to|be able to|ever) )*(?:meet|meeting|hit|hitting|make|making|keep to|keeping to|deliver|finish)`;
const dates = "(?:deadlines?|due dates|targets|dates|milestones|actions)";
const dueIn =
	"(?:(?:that|which)(?:['’]s| is| are)? )?(?:(?:due|planned|expected|set|down) )?(?:(?:for|in|by|on) )?";

/** What is planned for a time, done in that time or not. */
const inTime: readonly RegExp[] = [
	new RegExp(
		`${willWe} (?:(?:all|every|any)(?: of)? )?(?:(?:the|our) )?(.+?)(?:['’]s)? ${dates}\\W*$`,
		"i",
	),
	new RegExp(
		`${willWe} (?:(?:all|every|any)(?: of)? )?(?:(?:the|our) )?${dates} ${dueIn}(.+?)\\W*$`,
		"i",
	),
	new RegExp(`${willWe} everything(?: (?:that|which))?(?:['’]s| is)? ${dueIn}(.+?)\\W*$`, "i"),
	new RegExp(
		`${opening}(?:is|are|will) (?:everything|all)(?: (?:of )?(?:the |our )?(?:actions|milestones|items|things|work))?(?: (?:that|which))?(?:['’]s| is| are)? (?:due|planned|expected|set|down)(?: (?:for|in|by))? (.+?) (?:(?:going to|likely to|to) )?(?:be )?(?:${toPlan}|done|finished|ready|delivered|complete|completed|in time|ok(?:ay)?)\\W*$`,
		"i",
	),
];

const ofTime = (time: string, read: Read): Reading | undefined => {
	const reading = read(`are we on track for ${time}`);
	if (reading.is !== "question") return undefined;
	const { ask, facets, span, subjects } = reading.question;
	const isMeant = ask === "next" && facets.includes("to plan") && span !== undefined;
	return isMeant && subjects.length === 0 ? reading : undefined;
};

const bodies = /^(?:board|plan|person|organisation)$/;

const isOfBodies = ({ ask, subjects, span }: Question): boolean =>
	ask === "overview" && !span && subjects.every(({ kind }) => bodies.test(kind));

const asked = (reading: Reading) =>
	reading.is === "question" && isOfBodies(reading.question) ? reading : undefined;

/** "Everything in transport": the rest says of what. */
const within =
	/^(?:everything|things|all)(?: (?:that['’]?s|which is))? (?:in|on|for|with|under|within|at|to do with) (?:the )?/i;

/** Everything of a work stream goes as that was reported to go, with what of it is late. */
const ofStream = (whose: string, read: Read): Reading | undefined => {
	const reading = read(`what is the status of ${whose}`);
	if (reading.is !== "question" || reading.question.ask !== "about") return undefined;
	const [only, ...others] = reading.question.subjects;
	return only?.kind === "workStream" && others.length === 0 ? reading : undefined;
};

const isOfOwners = ({ subjects }: Question): boolean =>
	subjects.length > 0 && subjects.every(({ kind }) => kind === "person" || kind === "organisation");

/** "The survey" is a thing, though somebody is called after it: of the two, the thing is on track. */
const ofThing = (whose: string, question: Question, read: Read): Reading | undefined => {
	if (!isOfOwners(question)) return undefined;
	const reading = read(`what is the status of ${whose}`);
	return reading.is === "question" && reading.question.ask === "facts" ? reading : undefined;
};

/** Of one item its own report says so, and of a work stream; of a board, a plan or somebody, what is late and what is in doubt. */
const ofBodies = (text: string, read: Read): Reading | undefined => {
	const found = whether.exec(text);
	if (!found) return undefined;
	const [, opens = "", who, of] = found;
	const whose = of ?? who?.replace(within, "");
	if (whose === undefined && /\b(?:we|it all)\b/i.test(text)) return undefined;
	const reading = asked(read(`${opens}what needs attention${whose ? ` for ${whose}` : ""}`));
	const isMeant = whose === undefined || (reading?.question.subjects.length ?? 0) > 0;
	const thing = whose && reading && ofThing(whose, reading.question, read);
	if (thing) return thing;
	// "Is it off track" is answered by what is off, and not with a yes or no to the contrary.
	if (isMeant && reading) return /\boff track\b/i.test(text) ? reading : judged(reading.question);
	return /\b(?:everything|all|things)\b/i.test(text)
		? ofStream(`${opens}${whose}`, read)
		: undefined;
};

/** Whether it is so is said, before what is late or in doubt is listed. */
const judged = (question: Question): Reading => ({
	is: "question",
	question: { ...question, facets: ["to plan"] },
});

const isOfGroup = ({ ask, subjects, span }: Question): boolean =>
	ask === "overview" &&
	subjects.length > 0 &&
	!span &&
	subjects.every(({ kind }) => kind !== "workStream");

/** Of all that something has, or of all that falls in a time. */
const ofWhole = (text: string, read: Read): Reading | undefined => {
	const [, , said = ""] = isWhole.exec(text) ?? [];
	const whose = whole.exec(said)?.[1];
	if (whose !== undefined) {
		const reading = read(`what needs attention for ${whose.replace(/ (?:work|stuff)$/i, "")}`);
		if (reading.is === "question" && isOfGroup(reading.question)) return judged(reading.question);
		const timed = ofTime(whose, read);
		if (timed) return timed;
	}
	const time = inTime.map((form) => form.exec(text)?.[2]).find((found) => found !== undefined);
	return time === undefined ? undefined : ofTime(time, read);
};

const not = "(?:(?:not|isn[’']?t|aren[’']?t|ain[’']?t) )?";
const which = new RegExp(
	`${opening}((?:which|what(?:[’']?s)?|any(?:thing)?|how many|list|show|give|(?:are|is) any(?:thing)?)\\b.*?|are (?:all )?(?:the |our )?(?:actions|milestones)(?: of .+?)?) ${softly}(${not}${toPlan}|off track)\\b(.*)$`,
	"i",
);

/** "Actions not on track", "milestones that aren't on track": asked for without a question. */
const bareList = new RegExp(
	`^(\\W*)(?:(?:show|list|give|see)(?: me| us)? )?(?:all |all the |the )?((?:[\\w’'&-]+ ){0,3}?(?:actions|milestones|items|things|tasks)(?: (?:for|of|in|on|at|under) .+?)?)(?: (?:that|which))?(?:(?: are|[’']re))? (${not}${toPlan}|off track)(?=\\W*$)`,
	"i",
);
const asQuestion = (text: string): string => {
	if (/^\W*(?:which|what|any|how|are|is)\b/i.test(text)) return text;
	const [, opens = "", of, said = ""] = bareList.exec(text) ?? [];
	if (of === undefined) return text;
	return `${opens}which ${of}${/^(?:isn|aren|ain)/i.test(said) ? "" : " are"} ${said}`;
};

/** Those that are on track, or those that are not: of either, it is said what that is taken to mean. */
const ofThese = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", of, said = "", rest = ""] = which.exec(asQuestion(text)) ?? [];
	if (of === undefined) return undefined;
	const open = `${of.replace(/^what[’']?s$/i, "what is")} open`;
	const reading = read(`${opens}${open.replace(/^are (?:all )?/i, "which ")}${rest}`);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { question } = reading;
	if (question.state !== "open" && question.state !== "due") return undefined;
	const isToPlan = !/^(?:not|off|isn|aren|ain)/i.test(said);
	return { is: "question", question: { ...question, rags: [], isToPlan } };
};

const areAll = new RegExp(
	`${opening}are (?:all |all of )?((?:the |our )?(?:.+ )?(?:actions|milestones|items|tasks|things)(?: .+?)?) ${softly}${toPlan}\\W*$`,
	"i",
);

/** "Are all the milestones on track": whether they are, and which are not. */
const ofAll = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", which] = areAll.exec(text) ?? [];
	if (which === undefined) return undefined;
	const reading = read(`${opens}which open ${which.replace(/^(?:the|our) /i, "")}`);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { question } = reading;
	const isPlain = question.state === "open" && !question.span && question.rags.length === 0;
	return isPlain ? judged({ ...question, ask: "overview", state: undefined }) : undefined;
};

export const ofPlan = (text: string, read: Read): Reading | undefined =>
	ofWhole(text, read) ?? ofAll(text, read) ?? ofThese(text, read) ?? ofBodies(text, read);
