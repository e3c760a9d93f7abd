/** "Tell me what Oliver does", "any idea what Moira has overdue": the words of a question in the order in which it is told of. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const wondering =
	"(?:(?:any|got an?|have you an?|have you any|no) (?:idea|clue)s? (?:of |about )?|i(?:['’]?d| would)? (?:want|need|like) to (?:know|see|hear|find out|check) |(?:can|could) (?:you|i) (?:find out|check|see|ask) |(?:find out|checking|curious|wondering|wonder|ask(?:ing)?) )*";
const asked = "(what|how|where|when|why|who|which (?!of\\b)\\w+|how (?:many \\w+|much|far|long))";
const somebody =
	"(?!(?:is|are|was|were|has|have|had|do|does|did|can|will|should|to|if|of|those|these|that|this|it|they|them|there|we|you|i|he|she|who|which)\\b)(.{2,60}?)";
/** "What meetings have we left" is asked as it stands. */
const notAskedSo = "(?! (?:we|you|they|i|he|she|it|there|the|any|our|my)\\b)";

const withIs = shaped(
	`${wondering}${asked} ${somebody} (is|are|was|were|can|will|should|has to|have to)${notAskedSo}((?: .+?)?)`,
);
const withHas = shaped(
	`${wondering}${asked} ${somebody} (?:has|have)${notAskedSo}(?: got)?((?: .+?)?)`,
);
const withDoes = shaped(
	`${wondering}${asked} ${somebody} (does|do|did)((?: next| now| all day| for us| here)*)`,
);
const withVerb = shaped(
	`${wondering}${asked} ${somebody} (owes?|owns?|needs?|wants?|covers?|means|said|says|decided?|agreed?|reported|promised|missed|chairs?|runs?|oversees|closed|finished|updated|changed)((?: (?:about|in|on|at|for|last|this|to|since) .+?)?)`,
);

/** "Decided" and "decides" as they stand after "did" and "does". */
const plainOf = (verb: string): readonly [string, readonly string[]] => {
	if (verb === "said") return ["did", ["say"]];
	if (/ed$/.test(verb)) return ["did", [verb.slice(0, -1), verb.slice(0, -2)]];
	return ["does", [verb.replace(/s$/, "")]];
};

const put = (text: string): readonly string[] => {
	const [, asking = "", who = "", is = "", rest = ""] = withIs.exec(text) ?? [];
	if (asking) return [`${asking} ${is} ${who}${rest}`];
	const [, had = "", whose = "", what = ""] = withHas.exec(text) ?? [];
	if (had) return [`${had} does ${whose} have${what}`, `${had} has ${whose} got${what}`];
	const [, does = "", doer = "", doing = "", then = ""] = withDoes.exec(text) ?? [];
	if (does) return [`${does} ${doing} ${doer} do${then}`];
	const [, told = "", teller = "", verb = "", more = ""] = withVerb.exec(text) ?? [];
	if (!told) return [];
	const [helper, verbs] = plainOf(verb);
	return verbs.map((plain) => `${told} ${helper} ${teller} ${plain}${more}`);
};

/** The first of the orders in which it asks something. */
export const askedIndirectly = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	for (const words of put(text)) {
		const reading = read(words);
		if (reading.is === "question") return reading;
	}
	return undefined;
};
