/** "Which boards aren't meeting in March", "does every board meet then", "boards without a chair that meet in March". */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";
import { spanAlone } from "./span-alone.ts";

type Read = (words: string) => Reading;

const boards = "(?:boards?|groups?|committees?|panels?|forums?)";
const which = `(how many |(?:(?:list|name) (?:the |all (?:the )?)?|(?:which|what)(?: of the| of our)? |(?:are|is) there (?:any |a |an )?|(?:do|does|will|did|have) any |any )?)${boards}`;
const not =
	"(?:(?:do|does|did|are|is|will|would|have|has|had|wo)(?:n['’]?t| not)|not|never|without|no)";
const meet =
	"(?:(?:be |been |being |going |due |planning |to |got |have |having |had |a |an |any )*(?:meet|met|meeting|meetings|sit|sat|sitting)(?: (?:booked|planned|scheduled|set|fixed|arranged|at all))*)";
const empty =
	"(?:(?:have|has|having|with|got)(?: got)? (?:nothing|no meetings?)(?: (?:on|booked|planned|scheduled|set|arranged|in the diary))*)";

const unmet = opened(
	`${which} (?:(?:that|which|who) )?(?:${not} ${meet}|${empty}) ((?:(?:in|on|before|by|until|for|during|this|next|last|between|from|since|over|at) ?).+?|tomorrow|today)\\W*$`,
);
const every = opened(
	`(?:do|does|did|will|are|is|have|has) (?:every|each|all)(?: one)?(?: of)?(?: the| our)? ${boards} (?:${meet}) (.+?)\\W*$`,
);
const lackAndMeet = opened(
	`${which} (without|with no|with neither|that have no|that has no|lacking|missing) (.+?) (?:that|which|and) (?:are |is |do |does |will |would )*${meet} (.+?)\\W*$`,
);
const meetAndLack = opened(
	`${which} (?:(?:that|which) )?(?:are |is |do |does |will )*${meet} (.+?),? (?:(?:and|but|that|which|who) )*(without|with no|have no|has no|lack|lacks|lacking|missing) (.+?)\\W*$`,
);

const lackOf = (what: string, time: string, { read, counted }: Asked): Reading | undefined => {
	const span = spanAlone(time, read);
	const reading = span && read(`which boards have no ${what.replace(/^(?:an?|any) /i, "")}`);
	if (reading?.is !== "question" || reading.question.ask !== "boards") return undefined;
	if (!reading.question.lacking || reading.question.span) return undefined;
	return { is: "question", question: { ...reading.question, span, counted } };
};

type Asked = { readonly read: Read; readonly counted: boolean };

const asksCount = (words = ""): boolean => /^how many/i.test(words);

/** Whether it has been held is another question than whether it is booked. */
const past =
	/\b(?:did(?:n['’]?t)?|met|sat|had|been)\b|\b(?:has|have)(?:n['’]?t| not)? (?:every|each|all)\b/i;

const haveMet = opened(
	`how many(?: of)?(?: the| our)? ${boards} (?:(?:have|has|had|did)(?: (?:actually|already|ever|all|even|now))* (?:met|meet|sat|sit)|met|sat)(?: (?:yet|so far|already|at all))?(?: (.+?))?\\W*$`,
);

/** Boards are counted, and not the meetings that they held. */
const ofThoseThatMet = (text: string, read: Read): Reading | undefined => {
	const found = haveMet.exec(text);
	if (!found) return undefined;
	const [, time] = found;
	const span = time === undefined ? undefined : spanAlone(time, read, true);
	const all = read("list all boards");
	if (all.is !== "question" || all.question.ask !== "boards" || (time !== undefined && !span))
		return undefined;
	return { is: "question", question: { ...all.question, facets: ["last"], counted: true, span } };
};

export const boardsWithin = (text: string, read: Read): Reading | undefined => {
	const met = ofThoseThatMet(text, read);
	if (met) return met;
	const [, all] = every.exec(text) ?? [];
	if (past.test(text))
		return all === undefined ? undefined : read(`which boards did not meet ${all}`);
	if (all !== undefined) return lackOf("meeting booked", all, { read, counted: false });
	const [, first, , lack, then] = lackAndMeet.exec(text) ?? [];
	if (lack !== undefined && then !== undefined)
		return lackOf(lack, then, { read, counted: asksCount(first) });
	const [, opens, when, , lacked] = meetAndLack.exec(text) ?? [];
	if (when !== undefined && lacked !== undefined)
		return lackOf(lacked, when, { read, counted: asksCount(opens) });
	const [, many, time] = unmet.exec(text) ?? [];
	if (time === undefined) return undefined;
	return lackOf("meeting booked", time, { read, counted: asksCount(many) });
};
