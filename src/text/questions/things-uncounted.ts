/** "How many pipes have been replaced": things that nobody counts here; a board or an item that has the word in its name is none of them. */
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

/** What is counted, whatever else is said of it. */
const countedHere =
	"of|more|days?|weeks?|months?|years?|hours?|minutes|times|people|persons|members|places?|seats?|posts?|vacancies|boards?|groups?|committees?|panels?|forums?|bodies|organisations?|meetings?|mtgs?|sessions?|actions?|milestones?|guidance|items?|things?|tasks?|jobs?|decisions?|papers?|minutes|agendas?|apologies|streams?|strands?|plans?|open|overdue|late|due|done|closed|red|amber|green|blocked|are|is|have|has|do|does|did|were|was|in|on|for";
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

/** Where it would only be asked which of those is meant that have the word. */
export const uncounted = (text: string, reading: Reading, world: World): Reading | undefined => {
	if (reading.is !== "which" || !counted.test(text)) return undefined;
	// Bodies of one sort are counted.
	const isOfBodies = reading.choices.some(({ sort }) => sort === "organisation");
	return isOfBodies || reading.choices.some(({ label }) => isCounted(label, world))
		? undefined
		: { is: "not-held", matter: "how many there are of a thing" };
};
