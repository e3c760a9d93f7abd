/** "How many pipes have been replaced": things that nobody counts here; a board or an item that has the word in its name is none of them. */

import { keysOf } from "../../language/names/words.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

/** What is counted, whatever else is said of it. */
const countedHere =
	"of|more|left|remaining|remain|still|to|days?|weeks?|months?|years?|hours?|minutes|times|people|persons|members|places?|seats?|posts?|vacancies|boards?|groups?|committees?|panels?|forums?|bodies|organisations?|meetings?|mtgs?|sessions?|actions?|milestones?|guidance|items?|things?|tasks?|jobs?|decisions?|papers?|minutes|agendas?|apologies|streams?|strands?|plans?|open|overdue|late|due|done|closed|red|amber|green|blocked|are|is|have|has|do|does|did|were|was|in|on|for";
const counted = opened(
	`(?:how many|(?:what(?:['’]?s| is) )?the number of|number of|what number of) (?!(?:${countedHere})\\b)([\\w’'-]+)\\b.*`,
);

/** Posts, and bodies one by one, are counted where a thing keeps them. */
const isCounted = (choice: string, { holdings, boards }: World): boolean =>
	holdings.some(({ items }) =>
		items.action.some((item) => {
			const code = boards.find(({ id }) => id === item.boardId)?.code;
			const keepsCount = item.posts !== undefined || item.rollOut !== undefined;
			return keepsCount && code !== undefined && choice.startsWith(`${code}-${item.number} `);
		}),
	);

const meets = /\b(?:meet\w*|met|mtgs?|sessions?|sit|sat|times|often)\b/i;

/** "Counter rounds" are a board's meetings, where "bookings" are none of the bookings panel's. */
const namesMeetings = (text: string, reading: Reading, { boards }: World): boolean => {
	if (reading.is !== "question" || meets.test(text)) return true;
	const ids = reading.question.subjects.map(({ id }) => id);
	const said = keysOf(text);
	const ends = boards
		.filter(({ id }) => ids.includes(id))
		.flatMap(({ code, name, aliases }) => [code, ...[name, ...aliases]])
		.flatMap((name) => keysOf(name).at(-1) ?? []);
	return ends.length === 0 || ends.some((end) => said.some((key) => key.startsWith(end)));
};

/** Where it would only be asked which of those is meant that have the word, or told when a board meets that has it. */
export const uncounted = (text: string, reading: Reading, world: World): Reading | undefined => {
	if (!counted.test(text)) return undefined;
	const isOfMeetings = reading.is === "question" && reading.question.ask === "meetings";
	if (isOfMeetings && !namesMeetings(text, reading, world))
		return { is: "not-held", matter: "how many there are of a thing" };
	if (reading.is !== "which") return undefined;
	// Bodies of one sort are counted.
	const isOfBodies = reading.choices.some(({ sort }) => sort === "organisation");
	return isOfBodies || reading.choices.some(({ label }) => isCounted(label, world))
		? undefined
		: { is: "not-held", matter: "how many there are of a thing" };
};
