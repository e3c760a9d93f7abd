/** "Anything I need to do by Friday", "break down the actions by board", "who hasn't reported": work and what is known of it, in the plain question. */

import { turnsInPassing } from "./turns-in-passing.ts";
import { turnsOfAll } from "./turns-of-all.ts";
import { turnsOfChat } from "./turns-of-chat.ts";
import { turnsOfHavingNone } from "./turns-of-having-none.ts";
import { turnsOfHurry } from "./turns-of-hurry.ts";
import { turnsOfLateness } from "./turns-of-lateness.ts";
import { turnsOfNewcomers } from "./turns-of-newcomers.ts";
import { turnsOfOffices } from "./turns-of-offices.ts";
import { turnsOfOrder } from "./turns-of-order.ts";
import { turnsOfStates } from "./turns-of-states.ts";
import { turnsOfThumbs } from "./turns-of-thumbs.ts";

const reach =
	"\\bhow (?:do|can|could|would|should) (?:i|we|you) (?:best )?(?:contact|reach|get (?:a )?hold of|get in touch with|get through to|e-?mail|phone|ring)";

export const turnsOfWork: readonly (readonly [RegExp, string])[] = [
	...turnsOfAll,
	...turnsOfThumbs,
	...turnsInPassing,
	...turnsOfChat,
	...turnsOfHurry,
	...turnsOfOffices,
	...turnsOfOrder,
	...turnsOfLateness,
	...turnsOfHavingNone,
	...turnsOfNewcomers,
	...turnsOfStates,
	[/\b(which|what|any|how many) (?:bits?|pieces?) of (?=guidance\b)/gi, "$1 "],
	[
		/\b((?:which|what) guidance) (?:went|has gone|has been) (?:out )?(?=to (?:all|every|the)\b)/gi,
		"$1 was sent ",
	],
	[
		/^\W*(?:(?:please|pls|can you|could you|list|show|show me|give me)\b\W*)*(?:everything|anything|all(?: the things)?|what(?: have we got| do we have| is there)?)(?: (?:that is|that['’]s|which is|there is))? (?:to do with|related to|relating to|concerning) (?=\S)/gi,
		"anything about ",
	],
	// "And what's their number": of somebody, a telephone's.
	[/\b(what(?:['’]?s| is)) (his|her|their) (?=number(?=\W*$))/gi, "$1 $2 phone "],
	// "How many of the districts have it" is how many districts.
	[/\bhow many of (?:the|our) (?=[\w-]+ (?:have|has|are|were|still)\b)/gi, "how many "],
	[/(?<!\S)(\d[\d,.]*k?) ?quid\b/gi, "£$1"],
	// "How do I reach her": how to is kept of nobody, and is said so.
	[new RegExp(`${reach} (?:them|they)(?=\\W*$)`, "gi"), "what is their email"],
	[new RegExp(`${reach} him(?=\\W*$)`, "gi"), "what is his email"],
	[new RegExp(`${reach} her(?=\\W*$)`, "gi"), "what is her email"],
	[new RegExp(`${reach} (?!it\\b|that\\b|this\\b)(.{2,60}?)(?=\\W*$)`, "gi"), "what is $1's email"],
	// "Put it in my calendar".
	[
		/^(\W*)(?:(?:can|could|would|will) you |please |pls )*(?:put|add|stick|get|save|send|drop) (.{2,80}?) (?:in|into|on|to) (?:my|our) (?:outlook |google )?(?:calendar|diary|outlook)(?=\W*$)/gi,
		"$1how do i get $2 in my calendar",
	],
	// "Anything I need to do before Tuesday": of one's own.
	[
		/\b(?:(?:is|are) there )?(?:anything|something|what|things?|all|everything)(?: (?:that|which|else))*(?: (?:must|should) (i|we)| (i|we) (?:still )?(?:need to|have to|must|should|ought to|am supposed to|['’]m supposed to|am meant to|have got to|['’]ve got to)) (?:do|finish|complete|get done)(?=\W*$| (?:today|tomorrow|this|next|before|by|on|until|in|within)\b)/gi,
		"what do $1$2 need to do",
	],
	[/\b(?:anything|what is|what['’]s|things) due from (me|us)\b/gi, "what is due for $1"],
	// "Breakdown of open actions by board", "sort actions by owner".
	[
		/^(\W*(?:(?:and|so|ok|please|can (?:you|i)|could (?:you|i)|give me|show me|get|have)\b\W*)*)(?:(?:an?|the) )?(?:breakdown|split|summary|tally|count) of (?:the |all )?(.+?) (?:by|per) (board|owner|person|body|organisation|rag|status|work ?stream|stream|month|week)s?(?=\W*$)/i,
		"$1$2 by $3",
	],
	[
		/^(\W*(?:(?:and|so|ok|please|can you|could you)\b\W*)*)(?:sort|order|group|break down|split|arrange) (?:the |all )?(.+?) (?:by|per) (board|owner|person|body|organisation|rag|status|work ?stream|stream|due date|date|month|week)s?(?=\W*$)/i,
		"$1$2 by $3",
	],
	[
		/\b(?:which|what|any) (?:deadlines?|due dates?) (?:have |has |were |was )?(?:passed|lapsed|gone(?: by)?|expired|been missed|missed)(?=\W*$)/gi,
		"what is overdue",
	],
	[
		/\b(?:which|what|any) (?:deadlines?|due dates?) (?:have |has |were |was )?(?:passed|lapsed|gone(?: by)?|expired|been missed|missed)(?= \w)/gi,
		"what has gone late",
	],
	[
		/\b(?:which|what|any) (?:due )?(?:dates|deadlines) (?=(?:have |has )?(?:been )?(?:moved|slipped)\b)/gi,
		"what ",
	],
	[
		/\b(?:(?:which|what|any) (?:due )?(?:dates|deadlines) (?:have |has )?(?:been )?changed|(?:has|have) (?:anything|any(?: of (?:the|our))? (?:actions|items|things|dates|deadlines)) (?:been )?(?:moved|changed|shifted)(?: (?:its|their|the))? ?(?:due )?(?:dates?|deadlines?)?(?<=date|dates|deadline|deadlines|moved|shifted))\b/gi,
		"what has moved",
	],
	[
		/\bwho (?:has|have)(?:n['’]?t| not)(?: yet)? (?:reported|given (?:a|their) reports?|sent (?:a|their) reports?)(?: yet| in)*(?=\W*$)/gi,
		"which milestones have not been reported",
	],
];
