/** "Who's chairing tomorrow", of no board by name: the meetings of that time, and who has that role on their boards. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const roles: readonly (readonly [RegExp, string])[] = [
	[/^(?:chair|in the chair|running|leading)/i, "who chairs them"],
	[/^(?:clerk|tak|minut)/i, "who is its secretary"],
];

const when =
	"(?:today|tonight|tomorrow|(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri)|(?:this|next) week|on the \\d{1,2}(?:st|nd|rd|th)?)";
const asked = shaped(
	`who(?:['’]?s| is| will be|['’]ll be| are)? (chairing|in the chair|running|leading|clerking|taking (?:the )?minutes|minuting)(?: (?:it|that|things|the meetings?))? (${when})(?: (?:morning|afternoon|then))?`,
);

export const chairingThen = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const [, role = "", time] = asked.exec(text) ?? [];
	const asks = roles.find(([word]) => word.test(role))?.[1];
	if (time === undefined || asks === undefined) return undefined;
	const meetings = `what meetings are there ${time}`;
	const reading = read(meetings);
	const isMeant =
		reading.is === "question" && reading.question.ask === "meetings" && reading.question.span;
	return isMeant ? { is: "each", texts: [meetings, asks] } : undefined;
};
