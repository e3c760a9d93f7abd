/** "In Hackney?", after one thing was told of: whether it is done there, and no portrait of Hackney. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const there =
	/^\W*(?:(?:and|so|but|ok|what about|how about)\b[\s,]*)*(?:in|at) (?:the )?([^?!.,]+?)(?: (?:too|as well|then|yet))?\W*$/i;

type Around = {
	readonly thread: ThreadContext;
	readonly read: (words: string, thread: ThreadContext) => Reading;
};

const isOneThing = ({ focus, latest = 0 }: ThreadContext): boolean =>
	focus.slice(0, latest).filter(({ kind }) => kind === "action" || kind === "milestone").length ===
	1;

/** Only where what is named is a body: a board has things of its own. */
export const inThatBody = (text: string, reading: Reading, { thread, read }: Around): Reading => {
	const where = there.exec(text)?.[1];
	if (where === undefined || reading.is !== "question" || reading.question.ask !== "about")
		return reading;
	const isOfBody = reading.question.subjects.every(({ kind }) => kind === "organisation");
	if (!isOfBody || thread.question?.ask !== "facts" || !isOneThing(thread)) return reading;
	const ofIt = read(`is it done in ${where}`, thread);
	return ofIt.is === "question" && /^(?:facts|coverage)$/.test(ofIt.question.ask) ? ofIt : reading;
};
