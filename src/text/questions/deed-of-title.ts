/** What a title says is done, and whether somebody who is asked for does that: "who is leasing the unit" asks for none who drafts its lease. */
import type { Item } from "../../domain/register.ts";
import { fewest, stemsOf } from "./title-stems.ts";

/** As far as a title says what is done, and to what: not where or for whom. */
const turnsToOther = /(?<=\S)[:,]?\s+(?:for|of|in|on|at|by|from|with|to)\s.+$/i;

/** "Write to the council" says nothing without whom. */
export const headOf = (title: string): readonly string[] => {
	const head = stemsOf(title.replace(turnsToOther, ""));
	return head.length < fewest ? stemsOf(title) : head;
};

const nounOfDeed = /\w(?:ing|ment|[st]ion|al|check|review)s?\W*$/i;

/** "Gardens: draft policy", "gas certificates – chase four": what stands after the matter says what is done to it. */
const afterMatter = /[:–—]\s+|\s-\s+/;

/** The first word of a title or of what stands after its matter, or its last, says what is done: "fix the boiler", "room booking", where a lease leases nothing. */
export const isDeedOf = (title: string, words: string): boolean => {
	const [deed = ""] = stemsOf(words);
	const head = headOf(title);
	const isLast = nounOfDeed.test(title.replace(turnsToOther, "")) && deed === head.at(-1);
	const isAfter = title
		.split(afterMatter)
		.slice(1)
		.some((part) => deed === stemsOf(part)[0]);
	return deed === head[0] || isLast || isAfter;
};

const doing =
	/^\W*(?:and |so |ok )*who(?:(?:['’]?s|se| is| are| was| will be| has been|['’]?ll be)(?: (?:now|still|actually|currently))*) ([a-z]+ing)\b/i;

/** The verb of "who is leasing unit 4", where it is no verb of the one action that has the word in its title. */
export const isOtherDeed = (text: string, item: Item | undefined): boolean => {
	const verb = doing.exec(text)?.[1];
	if (verb === undefined || item?.kind !== "action") return false;
	const [deed = ""] = stemsOf(verb);
	const isSaid = stemsOf(item.title).includes(deed);
	return isSaid && !isDeedOf(item.title, verb);
};
