/** "Is the lift paper in", "who is writing the paper on lifts": what a paper is about is no name, only words to look for. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question } from "../../domain/questions/question.ts";
import { glue, keysOf } from "../../language/names/words.ts";

const paper = "(?:the |our |that )?(?:paper (?:on|about|for) (?:the )?(.+?)|(.+?) paper)";
const ready =
	"(?:in|received|submitted|come(?: in| through)?|gone in|put in|been put in|arrived|(?:turned|shown) up|landed|appeared|handed in|ready|written|done|finished|late|out|in yet|been .+)";

/** Of anything else than a paper, what is "out" or "late" may be the thing itself. */
const report = "(?:report|write-?up|briefing(?: note)?|cover(?:ing)? note)";
const arrived =
	"(?:in|received|submitted|come(?: in| through)?|gone in|put in|been put in|arrived|handed in|(?:turned|shown) up|landed|appeared|been (?:sent|submitted|handed in|received))";
const isOfProgress = /^(?:(?:rag|status|progress|monthly|weekly|annual|final|next|last)\b ?)+$/i;

const shapes: readonly RegExp[] = [
	new RegExp(
		`^(?:is|are|has|have|was|were|did) (?:the |our |that )?(?:${report} (?:on|about|for) (?:the )?(.+?)|(.+?) ${report}) (?:still |already |yet |been )*${arrived}(?: yet)?$`,
		"i",
	),
	new RegExp(
		`^(?:(?:is|are|has|have|was|were) )?${paper} (?:still |already |yet |been )*${ready}(?: yet)?$`,
		"i",
	),
	new RegExp(
		`^(?:who(?:['’]s| is|s)?|whos) (?:writing|doing|preparing|wrote|got|has|owns|owes(?: us| me)?) ${paper}$`,
		"i",
	),
	new RegExp(
		`^(?:when(?:['’]s| is| was| are| were|s)?|by when (?:is|are)) ${paper} (?:due|needed|wanted|expected|coming|to be in)(?: in)?$`,
		"i",
	),
	new RegExp(`^(?:where(?:['’]s| is|s)?|any sign of|have we (?:got|had)) ${paper}(?: yet)?$`, "i"),
];

const opening = /^\W*(?:(?:and|so|hi|hello|hey|pls|please|ok|but|also|do you know if)\b[\s,]*)*/i;

/** A paper of a day or a number is where something came from, and nothing handed in. */
const isOfSource = (topic: string): boolean =>
	/\b(which|what)\b|\d{4}|['’]s$|[A-Z]{2,}-[A-Z]?\d/.test(topic) || topic.split(/\s+/).length > 6;

/** Who is to hand one in, and that they have: nothing that it is about. */
const isOfDeed =
	/\b(?:sent|submitted|handed|turned in|done|written|wrote|got|given|his|her|their|my|i|we|you|they|any(?:one|body)|some(?:one|body)|every(?:one|body))\b/i;

/** "His paper" says whose it is, and nothing of what it is about. */
const pointing =
	/^(?:an?|some|another|no|the|our|his|her|hers|their|theirs|its|my|your|this|that|it|them|those|these|one|any|each|every|which|what)$/i;

/** What the paper that is asked after is about. */
const topicOf = (text: string): string | undefined => {
	const plain = text.replace(opening, "").replace(/[?!.\s]+$/, "");
	for (const shape of shapes) {
		const found = shape.exec(plain);
		const topic = (found?.[1] ?? found?.[2])?.replace(/^(?:the|our|a)\s+/i, "").trim();
		const isPlain = topic && !isOfSource(topic) && !isOfProgress.test(topic);
		if (isPlain && !isOfDeed.test(topic) && !pointing.test(topic)) return topic;
	}
	return undefined;
};

const another =
	/^\W*(?:and|what about|how about|and what about) (?!(?:the |our )?(?:other|next|last|first|second|third|same|late|missing)\b)(?:the |our )?(.+?) (?:one|paper)\W*$/i;

/** "And the cockle one", after a paper was asked after, is another paper. */
const topicAfter = (text: string, earlier: Question | undefined): string | undefined => {
	const isOfPaper = earlier?.topic !== undefined && earlier.records?.join() === "papers";
	const topic = isOfPaper ? another.exec(text)?.[1] : undefined;
	return topic === undefined || isOfSource(topic) || asks.test(topic) ? undefined : topic;
};

const asks =
	/^(?:who|what|when|where|which|how|why|is|are|has|have|did|does|do|was|were|it|that|this|they|them|us|me|he|she)\b/i;

/** A title that nobody would write by chance. */
const isTelling = (title: string): boolean => /\w\s+\S*\w/.test(title);

const deed =
	"(?:sen[dt]|submit(?:ted)?|hand(?:ed)?|put|turned|finish(?:ed)?|wr(?:ite|itten|ote)|done|do|deliver(?:ed)?|produced?|given us|got)";
const handedIn = new RegExp(
	`^(?:has|have|did|hasn['’]?t|haven['’]?t|didn['’]?t) .+? ${deed}(?: in| over)? (?:the |his |her |their |our |that |my )?a titled paper(?: in| over| yet| already)*$`,
	"i",
);
const ofTitled: readonly RegExp[] = [
	handedIn,
	/^what(?:['’]?s| is) (?:happening|happened|going on) (?:with|to) (?:the )?a titled paper$/i,
	/^(?:what|how) about (?:the )?a titled paper$/i,
	/^(?:any (?:sign|news) (?:of|on)|status of|chase|who (?:is|has)) (?:the )?a titled paper$/i,
];

/** "Is the stability study in": a paper that is called so needs no word that it is one. */
const titledOf = (text: string, titles: readonly string[]): string | undefined => {
	const plain = text.replace(opening, "").replace(/[?!.\s]+$/, "");
	const said = plain.toLowerCase();
	const title = titles
		.filter((each) => isTelling(each) && ` ${said} `.includes(` ${each.toLowerCase()} `))
		.sort((a, b) => b.length - a.length)
		.at(0);
	if (title === undefined) return undefined;
	const at = said.indexOf(title.toLowerCase());
	const rest = plain.slice(at + title.length).replace(/^ papers?\b/i, "");
	const before = plain.slice(0, at).replace(/\b(?:the|our|that) $/i, "");
	const isMeant =
		topicOf(`${before}titled paper${rest}`) === "titled" ||
		ofTitled.some((form) => form.test(`${plain.slice(0, at)}a titled paper${rest}`));
	return isMeant ? title : undefined;
};

const asksAfter = new RegExp(
	`^(?:is|are|has|have|was|were|did|any sign of|where(?:['’]?s| is)|when(?:['’]?s| is)|who(?:['’]s| is|s) (?:writing|doing|got)|who has) (?:the |our |that )?(.+?)(?: (?:still |already |yet |been )*(?:${ready}|due|coming in|come))?(?: yet)?$`,
	"i",
);

/** "Has the ferret plan come in": the only paper with all of these words in its title, where they name nothing else. */
export const partlyTitled = (text: string, titles: readonly string[]): Question | undefined => {
	const plain = text.replace(opening, "").replace(/[?!.\s]+$/, "");
	const said = asksAfter.exec(plain)?.[1];
	const keys = keysOf(said ?? "").filter((key) => !glue.has(key));
	if (keys.length < 2) return undefined;
	const found = titles.filter((title) => {
		const own = keysOf(title);
		return keys.every((key) => own.includes(key));
	});
	const [topic, ...others] = new Set(found);
	return topic === undefined || others.length > 0
		? undefined
		: { ...plainQuestion("records"), records: ["papers"], topic };
};

type Around = {
	readonly earlier?: Question | undefined;
	readonly paperTitles: readonly string[];
};

export const paperAsked = (
	text: string,
	{ earlier, paperTitles }: Around,
): Question | undefined => {
	const topic = titledOf(text, paperTitles) ?? topicOf(text) ?? topicAfter(text, earlier);
	return topic === undefined
		? undefined
		: { ...plainQuestion("records"), records: ["papers"], topic };
};
