/** "What do the minutes say about lifts", "was the lease discussed", "did COG talk about it": what was spoken of stands in the minutes and the decisions. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";
import { aboutIt, topicIn } from "./topics.ts";

const closes = "\\W*$";
const whole = (shape: string): RegExp => opened(`${shape}${closes}`);
const discussed =
	"(?:discussed|talked (?:about|over|through)|mentioned|brought up|debated|spoken (?:about|of)|minuted|gone (?:over|through)(?! (?:budget|time|schedule|the limit)\\b))";
const discuss =
	"(?:discuss|talk (?:about|over|through)|mention|bring up|debate|speak (?:about|of)|say (?:anything|something|much|a word) (?:about|on)|go (?:over|through)(?! (?:budget|time|schedule|the limit)\\b))";
const about = "(?:about|on|regarding|concerning)";
const record = "(?:minutes|record)";

/** `who` is the board, where one is named so; `of` the meeting whose minutes they are. */
const forms: readonly RegExp[] = [
	whole(
		`what (?:do|does|did) (?:the |our )?(?:(?<who>.+?) )?${record}(?: (?:of|for|from) (?<of>.+?))? (?:say|tell us|tell me|record|show|have) ${about} (?<what>.+?)`,
	),
	whole(
		`(?:(?:is|was) there |are there |have we got |do we have )?(?:what(?:['’]?s| is| was)?(?: there)?|any(?:thing)?|something)(?: said| written| recorded)? in (?:the |our )?(?:(?<who>.+?) )?${record}(?: (?:of|for|from) (?<of>.+?))? ${about} (?<what>.+?)`,
	),
	whole(
		`(?:do|does|did) (?:the |our )?(?:(?<who>.+?) )?${record}(?: (?:of|for|from) (?<of>.+?))? ${discuss} (?<what>.+?)`,
	),
	whole(
		`(?:is|are|was|were) (?<what>.+?)(?: (?:mentioned|discussed|recorded|minuted|raised|noted|covered|brought up|talked about|written up))? in (?:the |our )?(?:(?<who>.+?) )?${record}(?: (?:of|for|from) (?<of>.+?))?`,
	),
	whole(
		`(?:is|was|are) there (?:any(?:thing)?|something) ${about} (?<what>.+?) in (?:the |our )?(?:(?<who>.+?) )?${record}(?: (?:of|for|from) (?<of>.+?))?`,
	),
	whole(`(?:did|has|have) (?<who>.+?) (?:ever |already |actually )*${discuss} (?<what>.+?)`),
	whole(
		`(?:has|have) (?<who>(?!.*\\bbeen\\b).+?) (?:ever |already |actually )*${discussed} (?<what>.+?)`,
	),
	whole(`what (?:did|has|have) (?<who>.+?) (?:say|said|talk|talked) ${about} (?<what>.+?)`),
	whole(`what (?:was|has been|got|is) (?:said|discussed|minuted|recorded) ${about} (?<what>.+?)`),
	whole(
		`(?:was|were|has|have) (?:anything|something|much) (?:been )?(?:ever )?(?:said|discussed|minuted) ${about} (?<what>.+?)`,
	),
	whole(
		`(?:(?:when|where) )?(?:was|were|has|have|did) (?<what>.+?) (?:(?:ever|been|last|already|actually|get) )*${discussed}(?<rest> .+?)?`,
	),
];

/** Whoever said it stands in the paragraph as well, or what was said is not recorded. */
const sayings: readonly RegExp[] = [
	whole(`what (?:did|has|have) (?<who>.+?) (?:say|said|tell us|told us) ${about} (?<what>.+?)`),
	whole("what did (?<who>.+?) (?:say|tell us|report|warn(?: us)?|ask for|argue|point out)"),
];

/** Nobody in particular: whichever board it was. */
const nobody =
	/^(?:we|they|you|any(?:one|body)|some(?:one|body)|people|any board|the boards|boards|us)$/i;
/** Whether a meeting was minuted is asked of its minutes. */
const meeting = /\b(?:meetings?|mtgs?|session|board|group|committee|forum|panel)$/i;
/** "Did it talk about it", "what did it talk about in May": what was told of before, or a time. */
const isNoTopic =
	/^(?:i|me|it|that|this|they|them|those|these|he|she|what|there|any|anything|something|in|on|at|last|yesterday|during|before|after|since)\b/i;

/** What the minutes would speak of, where somebody is asked after who said it. */
export const saidBySomebody = (text: string): string | undefined => {
	for (const form of sayings) {
		const { who, what = "" } = form.exec(text)?.groups ?? {};
		if (who === undefined || nobody.test(who) || isNoTopic.test(who) || isNoTopic.test(what))
			continue;
		const somebody = who.replace(/^(?:the|our) /i, "");
		return what === "" ? somebody : `${somebody} on ${what}`;
	}
	return undefined;
};

export const saidInMinutes = (
	text: string,
	{ readRest }: { readonly readRest: (words: string) => Reading },
): Reading | undefined => {
	for (const form of forms) {
		const { who, of, what, rest = "" } = form.exec(text)?.groups ?? {};
		if (what === undefined || isNoTopic.test(what)) continue;
		if (/\bminuted\b/i.test(text) && meeting.test(what)) continue;
		const by = who === undefined || nobody.test(who) ? "" : ` by ${who}`;
		const at = of === undefined ? "" : ` at ${of}`;
		const said = topicIn(`what was discussed${by} about ${what}${rest}${at}`);
		const reading = said && aboutIt(said, readRest);
		if (reading?.is === "question")
			return { is: "question", question: { ...reading.question, records: ["minutes"] } };
	}
	return undefined;
};
