/** "When's that due", once it was asked which of several is meant: which of them is asked again, with what is asked now. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { saidOfAll } from "./of-all-boards.ts";

const pointing =
	/\b(that one|this one|those|these|they|that|this|it|its)\b(?= *(?:\W*$|(?:due|late|overdue|open|done|blocked|red|amber|green|for|on|is|are|got|doing|owned|and|yet|then|now)\b))/i;
const most = 12;

/** An item goes by its reference, and anything else by its name. */
const nameOf = (label: string): string => /^[A-Z]{2,}[\w]*-\w+(?= )/.exec(label)?.[0] ?? label;

/** Only where nothing else was made of it. */
const askWhichAgain = (
	text: string,
	reading: Reading,
	{ offered = [], unread }: ThreadContext,
): Reading | undefined => {
	const said = pointing.exec(text)?.[1];
	const isLeft = reading.is === "unread" && reading.order === undefined;
	if (!isLeft || said === undefined || unread !== undefined || offered.length < 2) return undefined;
	// What was offered as a question of its own cannot be put in the place of a word.
	// Nobody is "it", and neither is a time.
	if (offered.some(({ sort = "" }) => sort === "" || sort === "person")) return undefined;
	const areNames = offered.every(({ label, question }) => label !== question);
	if (!areNames || text.split(/\s+/).length > most) return undefined;
	return {
		is: "which",
		question: `Which “${said}”?`,
		choices: offered.map(({ label, sort }) => ({
			label,
			question: text.replace(pointing, () => nameOf(label)),
			sort,
		})),
		more: 0,
	};
};

/** One of several that were offered, where it is asked which; and of everything, where it is said so. */
export const toldOf = (text: string, reading: Reading, thread: ThreadContext): Reading =>
	askWhichAgain(text, reading, thread) ?? saidOfAll(text, reading, thread);
