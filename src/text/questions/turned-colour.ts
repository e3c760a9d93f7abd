/** "What has gone red since December", "which milestones got worse this month": reports that say otherwise than the one before them. */

import type { Rag } from "../../domain/items/milestone.ts";
import type { Turning } from "../../domain/questions/list-filter.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Read = (words: string) => Reading;

const kind = "(?:milestones?|things?|items?|ones)";
const what = `(?:(?:what|which(?: ${kind})?)(?:['’]?s| has| have| is| are)?(?: (?:else|just))?|(?:has|have|did|is|are)(?: there)? any(?:thing|(?: of)?(?: the| our)? ${kind})?(?: that)?(?: has| have)?|any(?:thing| ${kind})(?: that)?(?:['’]s| has| have)?|(?:list|show(?: me)?) (?:the |all )?${kind}(?: that)?(?: have| has)?)`;
const rag = "(?:red|amber|green)";
const tail = "(?<rest> .+?)?";
const becomes =
	"(?:gone|go|going|went|goes|turn(?:ed|ing)?|becom(?:e|ing)|became|gott?en|got|get(?:ting)?|chang(?:ed|e)|mov(?:ed|e)|flipp?(?:ed)?|slipp?(?:ed)?|dropp?(?:ed)?|(?:been )?(?:reported|rated|marked|flagged)|com(?:e|ing)|came)";
const of =
	"(?<of> (?:at|of|for|on|in|under) (?:the )?[\\w’'&-]+(?: [\\w’'&-]+){0,4}?)?(?: (?:have|has))?";
const turn = (shape: string): RegExp => shaped(`${what}${of} ${shape}${tail}`);
const to = turn(
	`${becomes}(?: back| up| down)?(?:(?: from)? (?<from>${rag}))? ?(?:(?:in)?to )?(?<to>${rag})`,
);
const worse = turn(
	`(?:(?:${becomes}|been|become) (?:any )?worse|worsen(?:ed|ing)?|deteriorat(?:ed|ing|e)|gone (?:downhill|backwards)|(?:been )?downgraded)`,
);
const better = turn(
	`(?:(?:${becomes}|been|become) (?:any )?better|improv(?:ed|ing|e)|recover(?:ed|ing)?|picked up|(?:been )?upgraded)`,
);
const other = turn(
	"chang(?:ed|e) (?:(?:its|their|the) )?(?:colour|color|rag|rag status|rag rating|rating|status colour)s?",
);
const changes = shaped(
	`(?:(?:what|which)(?: (?:are|were))? (?:the )?|(?:are|were) there (?:any )?|any |list (?:the )?|show (?:me )?(?:the )?)?(?:rag|colou?r|rag status|rag rating) changes(?: (?:are|were) there)?${tail}`,
);

type Turned = { readonly turned: Turning; readonly rest: string };

const asRag = (said: string | undefined): Rag | undefined => said?.toLowerCase() as Rag | undefined;

const turnIn = (text: string): Turned | undefined => {
	const found = to.exec(text) ?? worse.exec(text) ?? better.exec(text);
	const groups = (found ?? other.exec(text) ?? changes.exec(text))?.groups;
	if (!groups) return undefined;
	const way = worse.test(text) ? "worse" : better.test(text) ? "better" : undefined;
	const colours = { from: asRag(groups.from), to: asRag(groups.to) };
	return { turned: colours.to ? colours : { way }, rest: `${groups.of ?? ""}${groups.rest ?? ""}` };
};

/** Boards, streams and times bound it; what else may be named bounds it in a way that nothing here reads. */
const isBounded = ({ ask, subjects, among = [], mine, records = [] }: Question): boolean =>
	ask === "changes" &&
	among.length + records.length === 0 &&
	!mine &&
	subjects.every(({ kind }) => kind === "board" || kind === "workStream" || kind === "plan");

export const turnedColour = (text: string, read: Read): Reading | undefined => {
	const found = turnIn(text);
	if (!found) return undefined;
	const reading = read(`what changed${found.rest}`);
	if (reading.is === "which" && !reading.isGuess) return reading;
	if (reading.is !== "question" || !isBounded(reading.question)) return undefined;
	const { turned } = found;
	// With no time, "what has gone red" asks what is red.
	if (turned.to && !turned.from && !found.rest) return undefined;
	return {
		is: "question",
		question: { ...reading.question, kinds: ["milestone"], facets: [], rags: [], turned },
	};
};
