/** A question put to the bot: who asks, what is answered, and the words that each may read. */
import type { Answer } from "../domain/answer.ts";
import { understand } from "../text/questions/understand.ts";
import { type Conversation, hasAsked, converse as turn } from "../usecases/questions/converse.ts";
import { answerMessage } from "../views/answer.ts";
import type { Message } from "../views/message.ts";
import { begin } from "./begin.ts";
import type { Asker, Parts } from "./parts.ts";

export type Spoken = Conversation & { readonly slackId: string };

export type Said = {
	/** For everyone who reads the thread; in a private conversation, the one answer. */
	readonly publicly: Message;
	/** For the asker alone, where they may know more than the channel. */
	readonly privately?: Message | undefined;
};

const isChannel = (id: string | undefined): id is string => id !== undefined && !id.startsWith("D");

/** Answered to the asker alone, wherever they asked; nobody else's thread remembers it. */
export const askPrivately = async (
	parts: Parts,
	{ slackId, channelId }: Asker,
	text: string,
): Promise<Message> => {
	const place = isChannel(channelId) ? channelId : undefined;
	const key = `private ${slackId} ${place ?? ""}`;
	const { publicly, privately } = await converse(parts, { slackId, channelId: place, key }, text);
	return privately ?? publicly;
};

const takeTurn = async (parts: Parts, spoken: Spoken, text: string) => {
	const { slackId, channelId } = spoken;
	const asker = { slackId, channelId };
	const { request } = await begin(parts, { asker, through: "question", mentioned: [] });
	const { viewer, now, me } = request;
	return turn({ ...parts, understand, viewer, now, zone: me?.zone }, spoken, text);
};

type Turn = Awaited<ReturnType<typeof takeTurn>>;

const worded = ({ publicly, privately }: Turn): Said => ({
	publicly: answerMessage(publicly.answer),
	privately: privately && answerMessage(privately.answer),
});

export const converse = async (parts: Parts, spoken: Spoken, text: string): Promise<Said> =>
	worded(await takeTurn(parts, spoken, text));

const isMarked = (text: string): boolean => text.trim().endsWith("?");

/** People leave the mark out: then it has to begin as a question does, or as one that goes on from another. */
const beginsAsQuestion = (text: string): boolean =>
	/^\W*(?:and|or|so|ok|just|only|also|for|same|what|who|when|where|which|how|why|is|are|was|were|has|have|do|does|did|can|could|any|show|list|tell|give)(?:['’]?s)?\b/i.test(
		text,
	);

/** "Are you sure" is as often said to a colleague. */
const isOfOurselves = (answer: Answer): boolean =>
	"facts" in answer && answer.facts.every(({ is }) => is === "self");

/** What is said in a thread to somebody else is usually no question; a question mark says that it is one. */
const isForUs =
	(text: string) =>
	(answer: Answer): boolean =>
		isMarked(text) ||
		!(
			["not-understood", "not-recorded", "help", "welcome", "unclear"].includes(answer.is) ||
			isOfOurselves(answer)
		);

/** What is said in a channel without our name is for us only from somebody who has asked in that thread. */
export const isGoingOn = ({ desk, clock }: Parts, spoken: Spoken): Promise<boolean> =>
	hasAsked({ desk, now: clock.now() }, spoken);

/** Left alone where it reads like a word to a colleague. */
export const goOn = async (
	parts: Parts,
	spoken: Spoken,
	text: string,
): Promise<Said | undefined> => {
	if (!isMarked(text) && !beginsAsQuestion(text)) return undefined;
	const isOurs = isForUs(text);
	const said = await takeTurn(parts, { ...spoken, isForUs: isOurs }, text);
	return isOurs(said.publicly.answer) ? worded(said) : undefined;
};
