/** A question in a channel: what everybody there may know is told openly, and what more its asker may know to them alone. */
import type { Answer } from "../../domain/questions/answer.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Register } from "../ports.ts";
import { type Answered, answerQuestion } from "./ask.ts";
import { visibleHereWords } from "./items/wording.ts";
import type { Asked } from "./thread/clauses.ts";

type AskedInChannel = Omit<Asked, "register" | "thread"> & {
	readonly channelRegister: Register;
	readonly personRegister: Register;
	/** What was said openly in the thread, and what was said to this person alone: kept apart. */
	readonly publicThread?: ThreadContext | undefined;
	readonly privateThread?: ThreadContext | undefined;
};

const isWorthTelling = ({ is }: Answer): boolean =>
	is === "found" || is === "nothing" || is === "which";

/** "Nothing that I can show here" and "nothing" are not both said, where they say the same. */
const plainly = (answer: Answer): string => {
	const said = JSON.stringify(answer);
	return answer.is === "nothing" ? said.replaceAll(visibleHereWords, "") : said;
};

/**
 * The thread gets what everyone in the channel may know, and the same words whether or not more exists.
 * The asker alone gets what they may know, where that says something else.
 */
export const answerFor = async (
	asked: AskedInChannel,
): Promise<{ readonly publicly: Answered; readonly privately?: Answered | undefined }> => {
	const { channelRegister, personRegister, publicThread, privateThread, ...rest } = asked;
	const { audience } = channelRegister;
	const channelId = audience.kind === "channel" ? audience.channelId : undefined;
	const publicly = await answerQuestion({
		...rest,
		register: channelRegister,
		thread: publicThread,
	});
	const own = await answerQuestion({
		...rest,
		channelId,
		register: personRegister,
		thread: privateThread ?? publicThread,
	});
	const same = plainly(own.answer) === plainly(publicly.answer);
	return same || !isWorthTelling(own.answer) ? { publicly } : { publicly, privately: own };
};
