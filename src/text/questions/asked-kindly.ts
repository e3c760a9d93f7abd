/** "Would you be so kind as to list", "thanks ever so much", "as I'm writing to them": what kindness and excuses put around a question. */
import { putOtherwise } from "../pattern-needs.ts";

const asks = "(?:what|which|who|whose|whom|where|when|how|why|if|whether)(?:['’]?s|['’]?re)?\\b";
const kind =
	"(?:(?:ever |very |really |most )?(?:so )?|as )(?:kind|good|nice|lovely|helpful|grateful|obliged)";
const verbs = "(?:list|tell|show|give|let|remind|say|confirm|check|find|send|explain|look|help)";
const thanks = "(?:thanks|thank you|ta|cheers|thx|much)";
const able =
	"(?:you can|you could|you would|possible|poss|at all possible|you have it|convenient|not|you do|no (?:bother|trouble|hassle)|not too much (?:bother|trouble|hassle))";

const turns: readonly (readonly [RegExp, string])[] = [
	[
		new RegExp(
			`\\b(?:would|could|will|can) you (?:please |just )?be (?:${kind} (?:enough )?(?:as )?to|a (?:dear|love|star|darling|angel) and) (?=${verbs}\\b)`,
			"gi",
		),
		"could you ",
	],
	[
		new RegExp(
			`\\b(?:can|could|would) (?:you|someone|anyone) (?:please |just )?say (?=${asks})`,
			"gi",
		),
		"",
	],
	[
		new RegExp(
			`\\b(?:would|will|is) (?:you|somebody|someone|anybody|anyone)(?: please| there)? (?:be )?able to (?=${verbs}\\b)`,
			"gi",
		),
		"could you ",
	],
	[
		/\b(would|do) you mind (?:awfully|terribly|very much|at all|greatly) (?=\w+ing\b)/gi,
		"$1 you mind ",
	],
	// "Before I book the train, which boards are meeting": before what says nothing of when.
	[
		/^(\W*(?:(?:hi|hello|hey|morning|afternoon)\b[\s,!.–—-]*)*)before (?:i|we) (?:book|buy|catch|miss|decide|commit|pack|rush off|dash)(?: [a-z]+){0,4}[,:–—]\s*(?=(?:what|which|who|when|where|how|is|are|has|have|any|did|does)\b)/gi,
		"$1",
	],
	[
		/\b(?:apologies|sorry) (?:if|in case) you(?:['’]?ve| have) (?:already )?been asked (?:this|it|that)(?: (?:before|already))?[\s,]*(?:but\b)?[\s,]*/gi,
		"",
	],
	[/\b(they|he|she|it|we|you|i)['’]d (?=(?:had|been|got|done|seen|sent|met|made)\b)/gi, "$1 have "],
	[
		/\bshut(?= (?:since|in|this|last|today|yesterday|before|after|by|during|over)\b)|(?<=\b(?:have|has|were|was|been) )shut(?=\W*$)/gi,
		"closed",
	],
	// "Many thanks indeed", "if you'd be so kind".
	[
		new RegExp(
			`(?<=\\S \\S+)[\\s,.?!–—-]+(?:many thanks indeed|if you(?:['’]d| would| could) be (?:${kind}|a dear)(?: enough)?)[\\s.!?]*$`,
			"gi",
		),
		"",
	],
	[
		new RegExp(
			`(?<=\\S \\S+)[\\s,.?!–—-]+${thanks} (?:(?:ever|so|very|all the same) )*(?:much|a (?:lot|bunch|million|ton)|loads|heaps|kindly|obliged|appreciated|indeed)[\\s.!?]*$`,
			"gi",
		),
		"",
	],
	[
		/(?<=\S \S+)[\s,.?!–—-]+(?:can|could|would|will) (?:you|anyone|someone|somebody) (?:please )?(?:help|assist|oblige)(?: (?:me|us|out|at all|with (?:this|that|it)|please))*[\s?.!]*$/gi,
		"",
	],
	// "If you'd say who chairs it".
	[
		new RegExp(
			`\\bif (?:you|someone|anyone)(?: (?:could|would|can)|['’]d) (?:just |please )?say (?=${asks})`,
			"gi",
		),
		"if you could tell me ",
	],
	[
		/^(\W*)(?:whether|if) ([^,?;]+?) (?:has |have |had |ever |actually |really )*happened(?=\W*$)/gi,
		"$1did $2 happen",
	],
	// "If you can", "if possible": as if it were not asked otherwise.
	[new RegExp(`(?<=\\S \\S+)[\\s,]+if (?:it['’]?s |that['’]?s )?${able}[\\s.!?]*$`, "gi"), ""],
	[/(?<=\S \S+)[\s,]+(board|person|owner|organisation|stream|month) by \1(?=\W*$)/gi, " by $1"],
	[
		/\bwhatever(?:['’]s)? (?=(?:open|late|overdue|blocked|due|stuck|outstanding|left|red|amber|is|are|was|falls?|needs?|has|have|you)\b)/gi,
		"what ",
	],
	[
		/^\W*(?:while|whilst|as|now that|when) (?:i|we) (?:remember|think of it|have you|['’]?ve got you)[\s,:–—-]+/gi,
		"",
	],
	[
		/^\W*(?:as a matter of (?:urgency|interest)|in haste|in short|in brief|in a line|in one line)[\s,:–—-]+/gi,
		"",
	],
];

/** Why whoever asks wants to know, at the end of what they ask: they speak of themselves alone. */
const excuse =
	/(?<=\S \S+ \S+)\s*[,–—(-]+\s*(?:(?:as|since|because|cos|so that|so|for) (?:i|we)|(?:i|we)(?=['’](?:m|re) (?:with|in|on|seeing|meeting|about|due|off|going|at|just|presenting|briefing)\b))(?:['’](?:m|ve|re|ll|d)| am| have| are| need| want| can| could| must| will)\b(?! (?:missed|left|last|met|was|were)\b)[^?!;,]*[?!.)\s]*$/i;
const opensAsQuestion =
	/^\W*(?:(?:and|so|but|hi|hello|hey|please|pls)\b\W*)*(?:what|which|who|whose|when|where|how|why|is|are|was|were|has|have|did|does|do|can|could|would|will|any|list|show|tell|give)(?:['’]?s|['’]?re)?\b/i;

const plainly = putOtherwise(turns);

export const askedKindly = (text: string): string => {
	const plain = plainly(text);
	return opensAsQuestion.test(plain)
		? plain.replace(excuse, (said) => (/\?/.test(said) ? "?" : ""))
		: plain;
};
