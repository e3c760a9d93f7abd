/** "Who do I sit with on LPB", "who's for the port on it": its people without whoever asks, and who holds a body's seat. */
import type { Exclusion } from "../../domain/questions/list-filter.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { onSeveral } from "./on-several.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const beside = "(?:alongside|along with|beside|with|next to|together with)";
const sits = "(?:sits?|serves?|works?|is|are|am|['’]?s|['’]?re)";
const withMe: readonly RegExp[] = [
	opened(
		`who(?:m)?(?: else)? (?:do|am|will) i (?:sit|serve|work|sitting|serving) ${beside} (?:on|in|at) (.+?)\\W*$`,
	),
	opened(`who(?:m)?(?: else)? i (?:sit|serve|work)(?: on)? ${beside} (?:on|in|at) (.+?)\\W*$`),
	opened(`who(?: else)? ?${sits} (?:there )?${beside} me (?:on|in|at) (.+?)\\W*$`),
	opened(`who(?: else)? ?${sits} (?:on|in|at) (.+?) (?:${beside}|besides) me\\W*$`),
];

const oneself: Exclusion = { subjects: [], kinds: [], rags: [], mine: true };

const isOfPeople = (reading: Reading): reading is Extract<Reading, { is: "question" }> =>
	reading.is === "question" &&
	reading.question.ask === "roles" &&
	reading.question.facets.join() === "members";

const ofMyOwn = (text: string, read: Read): Reading | undefined => {
	const board = withMe.flatMap((form) => form.exec(text)?.[1] ?? []).at(0);
	if (board === undefined) return undefined;
	const reading = read(`who is on ${board}`);
	if (!isOfPeople(reading)) return undefined;
	return { is: "question", question: { ...reading.question, without: [oneself] } };
};

const isFor = opened(
	`who(?:['’]?s| is| are|['’]?re| was)? (?:there |down |in )?for (.+?) (?:on|at|in) (.+?)\\W*$`,
);

const ofABody = (text: string, read: Read): Reading | undefined => {
	const [, body, board] = isFor.exec(text) ?? [];
	if (body === undefined || board === undefined) return undefined;
	const reading = read(`who sits for ${body} on ${board}`);
	if (!isOfPeople(reading)) return undefined;
	const kinds = reading.question.subjects.map(({ kind }) => kind);
	return kinds.includes("organisation") && kinds.includes("board") ? reading : undefined;
};

export const sittingWith = (text: string, read: Read): Reading | undefined =>
	onSeveral(text) ?? ofMyOwn(text, read) ?? ofABody(text, read);
