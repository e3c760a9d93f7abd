/** "When does it meet, because I'm booking a room": why something is asked is told beside it, and bounds nothing that is asked. */

const asks =
	"\\b(?:who|whose|what|when|where|which|how|is|are|was|were|has|have|did|does|do|any|show|list)(?:['’]?s)?\\b";
const because = "[\\s,;(–—-]+(?:because|cos|coz|cuz|bc) ";

/** Whoever asks speaks of themselves. */
const own = new RegExp(
	`(${asks}[^.?!\\n]*?)${because}(?:i(?:['’]?m| am| was) (?:\\w+ing|off|due|meant|supposed|new|asked|told|about to)\\b|(?:i|we)(?:['’]ve)? (?:need|want|have to|got to|must|should|promised|forgot)\\b|we(?:['’]?re| are) (?:writing|booking|planning|preparing|drafting|going|seeing|off|doing)\\b)[^.?!\\n]*(?=[.?!\\n]|$)`,
	"gi",
);

/** Of somebody else: said so, if it is not read. "Because of the strike" is of what is asked. */
const others = new RegExp(
	`^((?!\\W*(?:why|how come)\\b)[^.?!\\n]*?${asks}[^.?!\\n]*?)${because}(?!of\\b)([^.?!\\n]+[.?!]?)`,
	"gim",
);

export const reasonsApart = (text: string): string =>
	/\b(?:because|cos|coz|cuz|bc) /i.test(text)
		? text.replace(own, "$1").replace(others, "$1?\nBecause $2")
		: text;
