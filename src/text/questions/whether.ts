/** "I was wondering whether the round is on today", "whoever chairs it - what do they owe": a question that stands within another sentence, in the order that it has alone. */

const openers =
	"(?:wonder(?:ing|ed)?|(?:can|could|would) (?:you|u|ya|some(?:one|body)|any(?:one|body))(?: please| pls)? (?:check|see|say|confirm|find out|tell me|tell us|let me know|remind me)|(?:do|does|did) (?:you|we|any(?:one|body)) know|tell me|tell us|let me know|remind me|(?:please |pls |just )?(?:check|confirm|see)|(?:need|want|trying|like|wants|needs|have|asked|asking) to (?:know|check|see|find out|confirm|say)|(?:ask(?:ed|ing|s)?|asking me|asked me)|not sure|(?:don['’]?t|do not|can['’]?t) (?:know|remember|recall|tell|see)|any idea|know)";
const verb = "(?:is|are|was|were|has|have|had|will|can|does|did)";
/** What is spoken of: with no clause of its own, and with no verb before that of the question. */
const thing = `(?!(?:there|it|that|this|they|he|she|we|i|you|(?!will (?:is|was|has|had|will|can|did|does)\\b)${verb})\\b)((?:(?!(?:that|which|who|whose|when|if|whether)\\b)[\\w’'&/.-]+ ){0,7}?(?!(?:that|which|who|whose|when|if|whether)\\b)[\\w’'&/.-]+)`;
const asks = "(?:who|whose|what|when|where|which|how|why|is|are|was|were|has|have|did)(?:['’]?s)?";
const embedded = new RegExp(
	`^\\W*(?!${asks}\\b)(?:(?!(?:who|what|when|where|which|how|why)\\b)[\\w’'-]+,? ){0,5}?(?:${openers}) (?:if|whether) ${thing} (${verb}) (?=\\S)`,
	"i",
);

const office = "(chairs|clerks|runs|leads)";
const somebody =
	"(?:(?:the |that )?(?:person|one|man|woman|member|guy|lady|colleague)(?: who| that)?|whoever|who is it (?:that|who))";
const held = new RegExp(
	`^(\\W*(?:(?:and|so|ok|hi|hello|hey|right)\\b\\W*)*)${somebody} (?:${office}|(?:is|['’]s) (?:the )?(chair|secretary)(?: of| for| on)) (.+?)\\s*(?:[-–—,:;?]|\\.\\s)+\\s*(?:and )?((?:what|which|when|where|how|is|are|does|do|has|have|did|will|any)\\b.*)$`,
	"i",
);
const within = new RegExp(
	`\\b(?:the )?(?:person|one|man|woman|member) (?:who|that) (?:${office}|(?:is|['’]s) (?:the )?(chair|secretary)(?: of| for| on)) `,
	"i",
);
const roleOf = (deed: string | undefined, role: string | undefined): string =>
	role ?? (/^clerks$/i.test(deed ?? "") ? "secretary" : "chair");

const them: readonly (readonly [RegExp, string])[] = [
	[/\bdo they\b/i, "does they"],
	[/\bare they\b/i, "is they"],
	[/\bhave they\b/i, "has they"],
];
const pronoun = /\b(?:they|he|she|them|him|theirs|hers|(?:(?<=\bof )his)|her(?! \w))\b/i;

/** Whoever holds the office is named by it, in the words that ask of them. */
const ofHolder = (text: string): string => {
	const [whole, opens = "", deed, role, board = "", asked = ""] = held.exec(text) ?? [];
	if (whole === undefined || !pronoun.test(asked)) return text;
	const of = `the ${roleOf(deed, role)} of ${board}`;
	const plain = them.reduce((words, [plural, single]) => words.replace(plural, single), asked);
	return `${opens}${plain.replace(pronoun, of)}`;
};

export const asAskedAlone = (text: string): string =>
	ofHolder(text.replace(embedded, "$2 $1 ")).replace(
		within,
		(_, deed, role) => `the ${roleOf(deed, role)} of `,
	);
