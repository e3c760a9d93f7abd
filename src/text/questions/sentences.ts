/** Takes a message apart into sentences, and a sentence into the parts that each ask one thing. */

import { putOtherwise } from "../pattern-needs.ts";
import { withoutStops } from "./abbreviations.ts";
import { timesLast } from "./times-first.ts";

const asking =
	"who|whos|who's|whom|whose|what|whats|what's|when|whens|when's|where|wheres|where's|which|how|why|is|are|has|have|does|do|did|will|was|were|any|anything|can you|could you|(?:can|could|would) (?:anyone|anybody|someone|somebody)|anyone know|tell me|let me know|let us know|show me|list|give me|status|since when|(?:until|till|by) when|(?:please|pls) (?!(?:only|just|the|for|and|of|in|on|by)\\b)[a-z]+ ?(?:me|us|it|the|a|an|to|[A-Z]{2,}-)";
const joint = new RegExp(
	`(?:\\s*,\\s*(?:and\\s+|also\\s+|then\\s+|plus\\s+)?(?:if\\s+(?:not|so),?\\s+)?|\\s+(?:and|n|also|plus|then|&)\\s+(?:also\\s+|then\\s+)?(?:if\\s+(?:not|so),?\\s+)?)(?=(?:${asking})\\b)`,
	"i",
);

/** "Who's doing it, isn't Joan away": the second asks as well. */
const isAway =
	/\s*,\s*(?=(?:is|are|was|were|has|have|did|does|do)n['’]?t (?:\w+ ){1,3}?(?:away|off|out|ill|sick|on leave|on holiday|gone|leaving|coming|going|free|back)\b)/i;

/** "Hi,", "please," and the like ask nothing of their own. */
const endOfSentence = /(?<=[?!;\n])\s*|(?<=[^\s.]{2,}\.)\s+(?=\S)|(?<=\d\.)\s+(?=[A-Z])/;

/** Its sentences, each with what ends it; numbers that count up questions are left where they stand. */
export const sentencesIn = (text: string): readonly string[] =>
	withoutStops(text).split(/(?<=[?!;\n])(?=.*[\p{L}\p{N}])|(?<=[^\s.\d]{2,}\.)(?=\s+\S)/su);

/** "Morning – what's open": said to somebody, and no time of day. */
const greeting =
	/^\W*(?:good )?(?:morning|afternoon|evening)(?: all| everyone| team| folks)?\s*[,.:–—-]+\s+/i;

/** What stands above a pasted letter, and "two things:", ask nothing. */
const heading = /^[ \t]*(?:from|to|cc|bcc|sent|date|subject|re|fw|fwd):.*$/gim;
const counting =
	/^\W*(?:(?:just|hi|hello|hey|ok|so) )*(?:a (?:couple|few)(?: of)?|two|three|2|3|some|several)(?: quick)? (?:things?|questions?|ones|q.?s)(?: please| for you)?\s*[:,–-]\s*/i;

/** "What about LPB, are they meeting": it is named before the question, and nothing is asked of it but that. */
const turning = new RegExp(
	`(?<=^|[.?!;\\n]\\s*)((?:(?:and|so|ok|but)\\b,?\\s*)*)(?:what|how) about ([^,;.?!\\n]{2,60}),\\s*(?=(?:${asking})\\b)`,
	"gi",
);

/** "Back to LPB, when's theirs": it is turned to first, and then asked of. */
const turningBack = new RegExp(
	`(?<=^|[.?!;\\n]\\s*)((?:(?:and|so|ok|but|right)\\b,?\\s*)*)(?:(?:going|coming|turning) )?(?:back|returning) to ([^,;.?!\\n]{2,60}?)\\s*[,:–-]\\s*(?=(?:${asking})\\b)`,
	"gi",
);

const numbers = /(^|\s)\(?\d{1,2}[.)]\s+(?=\S)/g;

/** "I need a few things: (1) when do we meet, (2) who chairs it": what leads up to them asks nothing. */
const leadsUp = /^[^?]*?:\s*(?=\(?1[.)]\s)/;
const closesOne = /[,;]?(?: and)?\s+(?=\(?\d{1,2}[.)]\s)/g;

/** "1. when do we meet 2. who chairs it": what is counted up is asked one by one. */
const oneByOne = (text: string): string => {
	const list = text.replace(leadsUp, "");
	return /^\W*1[.)]\s/.test(list) && /\s\(?2[.)]\s/.test(list)
		? list.replace(closesOne, " ").replace(numbers, "\n")
		: text;
};

const aheadOf = /\bahead of (?=(?:the|our|today|tomorrow|this)\b)/gi;

/** "Before the March board, what is due": the time stands first, and is the question's own. */
const timeFirst = new RegExp(
	`(?<=^|[.?!;\\n]\\s*)((?:(?:and|so|ok|but|hi|hello|hey)\\b,?\\s*)*)(before|after|since|until|at(?= (?:the|our) (?:last|previous|(?:january|february|march|april|may|june|july|august|september|october|november|december))\\b)) ([^,;.?!\\n]{2,60}),\\s*((?:${asking})\\b[^.?!;,\\n]*)(?=[.?!;\\n]|$)`,
	"gi",
);

/** "Thinking back to 29 January, what was late" looks back to that day. */
const thinkingBack =
	/(?<=^|[.?!;\n]\s*)(?:if (?:we|i|you) )?(?:think(?:ing)?|cast(?:ing)? (?:my|our|your) minds?|hark(?:ing)?|wind(?:ing)?|rewind(?:ing)?|step(?:ping)?|going|go) (?:back )?to (?=[^,;?!]{0,30}\b(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|last)\b)/gi;

/** "Tomorrow morning, what is on". */
const dayFirst = new RegExp(
	`(?<=^|[.?!;\\n]\\s*)((?:(?:and|so|ok|but|hi|hello|hey)\\b,?\\s*)*)((?:today|tomorrow|tonight|(?:this|next|last) (?:week|month|quarter|year|morning|afternoon|evening)|(?:the|that) (?:(?:following|previous) )?(?:week|month|day)(?: (?:after|following|before)(?: (?:that|this|next|last))?)?)\\b(?: (?:morning|afternoon|evening))?),\\s*((?:${asking})\\b[^.?!;,\\n]*)(?=[.?!;\\n]|$)`,
	"gi",
);

/** "The late one, who has it": what is spoken of stands first, and "it" is that. */
const oneFirst = new RegExp(
	`(?<=^|[.?!;\\n]\\s*)((?:(?:and|so|ok|but|hi)\\b,?\\s*)*)(the (?:(?:[\\w’'-]+ ){1,3}one|other(?: one)?))\\s*[,:–-]\\s*((?:${asking})\\b[^.?!;,\\n]*?)\\b(it|that|this)\\b(?! (?:is|was|one|board|meeting)\\b)([^.?!;,\\n]*)(?=[.?!;\\n]|$)`,
	"gi",
);

/** "And Theo, did he send anybody": whoever stands first is "he". */
const somebodyFirst = new RegExp(
	`(?<=^|[.?!;\\n]\\s*)((?:(?:and|so|ok|but)\\b,?\\s*)+)(?!(?:and|so|ok|but|yes|no|yeah|right|well|sorry|thanks|then|now|if|when)\\b)([\\w’'-]+(?: [\\w’'-]+)?),\\s*((?:${asking})\\b[^.?!;,\\n]*?)\\b(?:he|she)\\b([^.?!;,\\n]*)(?=[.?!;\\n]|$)`,
	"gi",
);

/** "When do they meet, and whether it's in person": what is wondered is asked. */
const wondered = "(?<=\\S)(,? and )(?:whether|if) (it|they|there|this|that|he|she)";
const turnedAsking: readonly (readonly [RegExp, string])[] = [
	[new RegExp(`${wondered}['’]s(?= [^,]+$)`, "gim"), "$1is $2"],
	[new RegExp(`${wondered}['’]re(?= [^,]+$)`, "gim"), "$1are $2"],
	[new RegExp(`${wondered} (is|are|was|were|has|have|will)(?= [^,]+$)`, "gim"), "$1$3 $2"],
];

const putAsAsked = putOtherwise(turnedAsking);

/** "How many are open, how many are done, for COG": what stands apart at the end bounds all that was asked. */
const ofThemAll =
	/^(.*\S)\s*,\s*((?:for|on|at|of|in) (?:the |our )?[\p{L}\p{N}&’'-]+(?: [\p{L}\p{N}&’'-]+){0,4})\W*$/u;
const bounded = /\b(?:for|on|at|of|in|by)\b/i;

const boundAlike = (parts: readonly string[]): readonly string[] => {
	const [, asks, bound] = ofThemAll.exec(parts.at(-1) ?? "") ?? [];
	if (asks === undefined || parts.some((part, at) => at < parts.length - 1 && bounded.test(part)))
		return parts;
	return [...parts.slice(0, -1), asks].map((part) => `${part} ${bound}`);
};

export const sentencesOf = (text: string): readonly (readonly string[])[] =>
	putAsAsked(
		timesLast(withoutStops(oneByOne(text.includes("\n") ? text.replace(heading, "") : text))),
	)
		.replace(greeting, "")
		.replace(counting, "")
		.replace(turning, "about $2;")
		.replace(turningBack, "about $2;")
		.replace(aheadOf, "before ")
		.replace(thinkingBack, "looking back to ")
		.replace(timeFirst, "$1$4 $2 $3")
		.replace(dayFirst, "$1$3 $2")
		.replace(oneFirst, "$1$3$2$5")
		.replace(somebodyFirst, "$1$3$2$4")
		.split(endOfSentence)
		.map((sentence) => sentence.trim())
		.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
		.map((sentence) =>
			boundAlike(
				sentence
					.split(joint)
					.flatMap((part) => part.split(isAway))
					.map((part) => part.trim())
					.filter((part) => /[\p{L}\p{N}]/u.test(part)),
			),
		);
