/** "The history of the vehicle spec", "has its date been changed", "how long has it been blocked": what is asked of a thing over its time. */
import { isDated } from "../../domain/dates/honest-date.ts";
import type { Facet, Question, Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isDeedOf } from "./deed-of-title.ts";
import { shaped } from "./shaped.ts";

type Read = (words: string) => Reading;
type Round = {
	readonly read: Read;
	readonly itemOf: (subject: Subject) => Item | undefined;
};

const the = "(?:the |our |this |that )?";
const thing = `${the}(.+?)`;
const lately =
	"(?:,? (?:and )?(?:by how (?:much|long|far)|when|how often|please|pls|so far|to date|yet|already|now|at all|since (?:then|the start|it began)|from the (?:start|beginning)|over time|lately|recently|in the past))*";
const story =
	"(?:full |whole |entire |complete |brief |short |back)*(?:history|background|back ?story|timeline|time line|chronology|life ?story|story|audit trail|trail|track record|change log|evolution|progress over time)";
const change =
	"(?:chang(?:e|ed)|mov(?:e|ed)|shift(?:ed)?|slipp?(?:ed)?|alter(?:ed)?|revis(?:e|ed)|put (?:back|off)|push(?:ed)?(?: (?:back|out|on))?|bump(?:ed)?|brought forward|extend(?:ed)?|reset|postponed?|deferr?(?:ed)?|delay(?:ed)?|re-?schedul(?:e|ed)|re-?dated?|drift(?:ed)?)";
const moving =
	"move|shift|put (?:back|off)|push (?:back|out)|postpone|defer|re-?date|re-?schedule|slide";
const moved =
	"moved|shifted|put (?:back|off)|pushed (?:back|out)|brought forward|postponed|deferred|re-?dated|re-?scheduled";
const passing = "(?:(?:been|being|ever|got|get|already|actually|once|since|yet|also|had|its) )*";
const date =
	"(?:(?:due|target|end|finish|delivery|forecast|completion) )?(?:dates?|deadlines?|timings?)";
const did = "(?:has|have|had|did|do|does|is|are|was|were)";
const oftenOrWhen = "(?:how (?:often|many times|far|much)|when|by how much)";

const histories = [
	`(?:(?:what(?:['’]?s| is| was)|(?:(?:can|could|may) (?:i|we) )?(?:give|show|tell|list|get|read|need|want|see|have)|i(?:['’]?d like| need| want))(?: (?:me|us))? )?(?:the |a |me the )?${story}${lately} (?:of|on|for|behind|to|about|with) ${thing}${lately}`,
	`(?:(?:what(?:['’]?s| is| was)|give|show|tell|list)(?: (?:me|us))? )?${thing}(?:['’]s|s['’])?[,:–-]? (?:history|timeline|chronology|audit trail)${lately}`,
	`${story} (\\S+-\\d+)`,
	`how (?:did|have|has) (?:we|it|they) (?:come|get|got|end up|ended up) (?:to|with|having) ${thing} (?:being |so |this |that )+(?:late|far behind|behind|bad|delayed|red)`,
	`(?:talk|take|walk|run) (?:me|us) through (?:${story} (?:of|on|for|behind) )?(?:what (?:has )?happened (?:to|with|on) )?${thing}${lately}`,
	`how (?:did|has|have) ${thing} (?:come|get|got|end up|ended up) (?:to (?:this|here|where (?:it|they) (?:is|are))|here|like this|this (?:late|bad|far))(?: point)?`,
	`what(?:['’]?s| has| have)? (?:all )?(?:happened|gone on|become|been (?:happening|done|going on)) (?:to|with|on|about|of) ${thing} (?:so far|to date|over time|since (?:the start|it began|it started)|from the (?:start|beginning)|over the (?:months|weeks|year|years))`,
].map(shaped);

const moves = [
	`${did} ${the}${date} (?:for|of|on) ${thing} ${passing}${change}${lately}`,
	`${did} ${thing}(?:['’]s|s['’])? ${date} ${passing}${change}${lately}`,
	`${oftenOrWhen} ${did} ${thing}(?:['’]s|s['’])? ${date} ${passing}${change}${lately}`,
	`${oftenOrWhen} ${did} ${the}${date} (?:for|of|on) ${thing} ${passing}${change}${lately}`,
	`(?:who|did any(?:one|body)|has any(?:one|body)|did (?:we|they|somebody|someone)|have (?:we|they)) (?:ever |already )*(?:chang(?:e|ed)|mov(?:e|ed)|shift(?:ed)?|alter(?:ed)?|put back|push(?:ed)? back|extend(?:ed)?) ${the}${date} (?:for|of|on) ${thing}${lately}`,
	`(?:any|is there (?:a|any)|are there any) (?:changes?|moves?|movement) (?:to|of|in|on) ${the}${date} (?:for|of|on) ${thing}${lately}`,
].map(shaped);

/** The deed may be the thing's own: "has the depot moved", where it is to be moved. */
const movesAlone = [
	`(?:did|does|do) ${thing} ${passing}(${moving}|${moved})${lately}`,
	`(?:has|have|had|is|are|was|were) ${thing} ${passing}(${moved})${lately}`,
	`${oftenOrWhen} (?:did|does|do) ${thing} ${passing}(${moving}|${moved}|slip)${lately}`,
	`${oftenOrWhen} (?:has|have|had|is|are|was|were) ${thing} ${passing}(${moved}|slipped)${lately}`,
].map(shaped);

const blocks = [
	`(?:how long|since when|for how long|when) (?:has|have|is|are|was|were|did) ${thing} (?:(?:been|get|got|become|now|being) )*(?:block(?:ed)?|stuck|held up|on hold|stalled)${lately}`,
].map(shaped);

const going =
	"(?:going|running|around|about|in existence|in place|up and running|set up|meeting|active|operating|on the go|in being|with us|established|formed|sitting)";
const begins = [
	`(?:how long|since when|for how long) (?:has|have|is|are) ${thing} (?:been |now |already )*${going}(?: for)?${lately}`,
	`when (?:was|were) ${thing} (?:first |originally |actually )*(?:set up|established|formed|created|founded|started|launched|stood up|constituted)`,
	`when did ${thing} (?:first |originally |actually )*(?:start|begin|come into being|get going|get set up|form)(?: up)?(?: work| meeting)?`,
	`how old is ${thing}`,
	`(?:how long|since when) (?:has|have|does|do) ${thing} (?:existed|exist)`,
].map(shaped);

const named = (shapes: readonly RegExp[], text: string): readonly string[] =>
	shapes.flatMap((shape) => shape.exec(text)?.[1] ?? []);

const things = ({ subjects, among = [] }: Question): readonly Subject[] => [...subjects, ...among];

/** A time of its own bounds what is asked, and so does somebody. */
const isPlain = ({ span, asAt, mine }: Question): boolean => !span && !asAt && !mine;

type Asked = {
	readonly text: string;
	readonly what: string;
	readonly plain: (what: string) => string;
};

/** Of several that go by the name, the choice asks this of the one that is chosen. */
const askedBack = (reading: Reading, { text, what, plain }: Asked): Reading | undefined => {
	if (reading.is !== "which" || reading.isGuess) return undefined;
	const [before = "", after = ""] = plain("\n").split("\n");
	const choices = reading.choices.map(({ question, ...choice }) => {
		const exact = question.slice(before.length, question.length - after.length);
		return { ...choice, question: text.replace(what, () => exact) };
	});
	return { ...reading, choices };
};

const withFacets = (question: Question, facets: readonly Facet[]): Reading => ({
	is: "question",
	question: { ...question, facets, yesNo: false },
});

const ofStatus = (what: string): string => `what is the status of ${what}`;

const ofHistory = (text: string, { read }: Round): Reading | undefined => {
	for (const what of named(histories, text)) {
		const reading = read(ofStatus(what));
		const back = askedBack(reading, { text, what, plain: ofStatus });
		if (back) return back;
		if (reading.is !== "question" || !isPlain(reading.question)) continue;
		const { question } = reading;
		if (question.ask === "facts") return withFacets(question, ["history", "lateness"]);
		const areTold = things(question).every(({ kind }) => /^(?:board|workStream)$/.test(kind));
		if (question.ask === "about" && areTold) return withFacets(question, ["history"]);
	}
	return undefined;
};

/** What has no day can move none: whether it has moved on is what became of it lately. */
const hasDay = (item: Item | undefined): boolean => {
	if (item?.kind === "action") return isDated(item.due);
	if (item?.kind === "milestone") return isDated(item.forecast) || isDated(item.baseline);
	return item?.kind === "guidance" && item.state.is === "expected" && isDated(item.state.window);
};

const ofDue = (what: string): string => `when is ${what} due`;

const ofMoves = (text: string, round: Round): Reading | undefined => {
	const { read, itemOf } = round;
	const deed = movesAlone.map((shape) => shape.exec(text)?.[2]).find(Boolean) ?? "";
	for (const what of [...named(moves, text), ...named(movesAlone, text)]) {
		const reading = read(ofDue(what));
		const back = askedBack(reading, { text, what, plain: ofDue });
		if (back) return back;
		if (reading.is !== "question" || reading.question.ask !== "facts") continue;
		const all = things(reading.question);
		const items = all.map(itemOf);
		const isOwn = items.some((item) => deed !== "" && isDeedOf(item?.title ?? "", deed));
		if (!isOwn && items.every(hasDay) && isPlain(reading.question))
			return withFacets(reading.question, ["lateness", "moves"]);
	}
	return undefined;
};

const ofBlocks = (text: string, { read }: Round): Reading | undefined => {
	for (const what of named(blocks, text)) {
		const reading = read(ofStatus(what));
		const back = askedBack(reading, { text, what, plain: ofStatus });
		if (back) return back;
		if (reading.is !== "question" || reading.question.ask !== "facts") continue;
		const areDuties = things(reading.question).every(({ kind }) => kind !== "meeting");
		if (areDuties && isPlain(reading.question))
			return withFacets(reading.question, ["blocked", "blocked since"]);
	}
	return undefined;
};

const aboutIt = (what: string): string => `tell me about ${what}`;

/** Boards alone begin; what is to be done is given. */
const ofBeginning = (text: string, { read }: Round): Reading | undefined => {
	for (const what of named(begins, text)) {
		const reading = read(aboutIt(what));
		const back = askedBack(reading, { text, what, plain: aboutIt });
		if (back) return back;
		if (reading.is !== "question" || reading.question.ask !== "about") continue;
		const [only, ...others] = things(reading.question);
		if (only?.kind === "board" && others.length === 0 && isPlain(reading.question))
			return withFacets(reading.question, ["begun"]);
	}
	return undefined;
};

export const overTime = (text: string, round: Round): Reading | undefined =>
	ofHistory(text, round) ??
	ofMoves(text, round) ??
	ofBlocks(text, round) ??
	ofBeginning(text, round);
