/** "What hasn't Nora done" is what Nora has not done, said in the order in which questions turn their subject round. */
import { keysOf } from "../../language/names/words.ts";
import type { NameIndex } from "./name-index.ts";
import { namedIn } from "./named-in.ts";

const verb = "(?:done|met|sent|made|taken|given|written|had|put out|signed off|\\w{2,}ed)";
const turned = new RegExp(
	`^(\\W*(?:(?:and|so|but|ok)\\b\\W*)*(?:what|which)\\b(?: (?!(?:has|have)\\b)[\\w-]+){0,4}) (has|have)(?:n['’]?t| not) ((?!${verb}\\b)(?:\\S+ ){0,5}?\\S+) (?:(?:yet|already|ever) )?(${verb})\\b(?: yet\\b)?(.*)$`,
	"i",
);

const article = /^(?:the|our) /i;
const ourselves = /^(?:we|i)$/i;

/** "Which boards isn't Nora on", "has the port no seat on": those that they are not on. */
const notOn =
	/^(\W*(?:(?:and|so|but|ok)\b\W*)*(?:which|what|how many) \w+) (?:(?:is|are|do|does)(?:n['’]?t| not) (\S+(?: \S+){0,4}?) (?:sit |sitting |a member |represented |have a (?:seat|place) )?(?:on|of)|(?:has|have|do|does) (\S+(?: \S+){0,4}?) (?:have |got )?no (?:seat|place)s? on)\W*$/i;

/** Put as the plain order has it, where somebody or something is named so. */
export const subjectFirst = (text: string, index: NameIndex): string => {
	const [, boards = "", nobody, seatless] = notOn.exec(text) ?? [];
	if (boards !== "") return `${boards} is ${nobody ?? seatless} not on`;
	const [, what = "", has = "", who = "", deed = "", rest = ""] = turned.exec(text) ?? [];
	const isNamed = () =>
		namedIn(who, index).length > 0 ||
		index.find(keysOf(who.replace(article, "")), "any").length > 0;
	if (who === "" || !(ourselves.test(who) || isNamed())) return text;
	return `${what} ${has} ${who} not ${deed}${rest}`;
};
