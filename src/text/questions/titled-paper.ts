/** "Draft the risk paper" is an action, and a paper may be called as one is: which of the two is asked after. */

import type { Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

/** What is handed in is a paper, where one has that very title, whatever else is called so. */
const isIn =
	/\b(?:in|received|arrived|submitted|handed in|come(?: in)?|came(?: in)?|turned up)(?: (?:yet|already|by now))*\W*$/i;

type Around = {
	readonly itemOf: (subject: Subject) => Item | undefined;
	/** The title of a paper, where it was said. */
	readonly titled: string | undefined;
	readonly topic: string;
	readonly paperTitles: readonly string[];
};

/** Asked whether it is done, an action that speaks of a paper in its title is meant, and no paper. */
export const isItemTitled = (text: string, plain: Reading, around: Around): boolean =>
	plain.is === "question" &&
	!isOfPaperAlone(plain.question.subjects, around) &&
	isNamedSo(text, plain.question.subjects, around);

/** "The running order paper": all of it is in the title of a paper, and not in that of the thing. */
const isOfPaperAlone = (
	subjects: readonly Subject[],
	{ itemOf, topic, paperTitles }: Around,
): boolean =>
	paperTitles.some((title) => speaksOf(title, topic)) &&
	!subjects.some((subject) => speaksOf(itemOf(subject)?.title ?? "", topic));

const isNamedSo = (
	text: string,
	subjects: readonly Subject[],
	{ itemOf, titled }: Around,
): boolean =>
	!(titled !== undefined && isIn.test(text)) &&
	subjects.some((subject) => {
		const title = itemOf(subject)?.title?.toLowerCase() ?? "";
		const isSaid = titled !== undefined && title.includes(titled.toLowerCase());
		return /\b(?:papers?|reports?|write-?ups?|briefings?|notes?)\b/.test(title) || isSaid;
	});
