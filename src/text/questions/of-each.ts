/** "Every action" is all of them; and whether all have something is told by those that lack it. */
import { opened } from "./shaped.ts";

const noun =
	"actions?|milestones?|items?|tasks?|things?|jobs?|deliverables?|plans?|work ?streams?|strands?|papers?|decisions?";
const body = "boards?|groups?|committees?|forums?|panels?";
const single = "(?: (?:single|last|one of(?: the| our)?|of(?: the| our)?))?";
const each = new RegExp(`\\b(?:every|each)${single} ((?:[\\w'’-]+ ){0,3}?)(${noun})\\b`, "gi");
/** Of boards only a list is the same for each: who is on every board is on no one of them. */
const eachBody = opened(
	`(?:list|show|show me|give me|name|tell me) (?:every|each)${single} (${body})\\W*$`,
);
const guidance = /\b(?:every|each) (?:single )?(?:piece|bit) of (?=(?:[\w'’-]+ )?guidance\b)/gi;

const all = "(?:every|each|all)(?: of)?(?: the| our)?";
const having = opened(
	`(?:do|does|has|have) ${all} ((?:[\\w'’-]+ ){0,3}?(?:${noun}|${body})) (?:have |got |have got )?(?:(?:an? |any )(.+?)|((?:due )?dates|deadlines|owners|leads|reports|chairs|secretaries|quorums|(?:next )?meetings|(?:work )?streams))(?: yet| now)?\\W*$`,
);

const plural = (word: string): string => (word.endsWith("s") ? word : `${word}s`);

/** Said of one, it asks of many. */
const verbs: Readonly<Record<string, string>> = { is: "are", was: "were", has: "have", does: "do" };
const ofMany = (text: string): string =>
	text.replace(
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)(is|was|has|does)(?= all\b)/i,
		(_, before: string, verb: string) => `${before}${verbs[verb.toLowerCase()] ?? verb}`,
	);

/** Whether all have it is told by those that have not. */
export const asLack = (text: string): string | undefined => {
	const [, whose, one, many] = having.exec(text) ?? [];
	const what = one ?? many?.replace(/ies$/, "y").replace(/s$/, "");
	return whose && `which ${plural(whose)} have no ${what}`;
};

/** The same question put of all, where it was put of each. */
export const asOfAll = (text: string): string | undefined => {
	const bodies = eachBody.exec(text)?.[1];
	if (bodies) return `list all ${plural(bodies)}`;
	const put = text
		.replace(guidance, "all ")
		.replace(each, (_, of: string, word: string) => `all ${of}${plural(word)}`);
	return put === text ? undefined : ofMany(put);
};
