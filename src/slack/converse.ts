/** One turn of a conversation: the question, what "it" means in its thread, and who will see each answer. */
import { noThread, type ThreadContext } from "../domain/question.ts";
import { understand } from "../text/questions/understand.ts";
import { type Answered, answerFor, answerQuestion } from "../usecases/questions/ask.ts";
import { answerMessage } from "../views/answer.ts";
import type { Message } from "../views/message.ts";
import { type Begun, begin } from "./begin.ts";
import type { Parts } from "./parts.ts";

export type Conversation = {
	readonly slackId: string;
	/** Absent in a private conversation. */
	readonly channelId?: string | undefined;
	/** The thread, whose last question gives "it" its meaning. */
	readonly key: string;
};

export type Said = {
	/** For everyone who reads the thread; in a private conversation, the one answer. */
	readonly publicly: Message;
	/** For the asker alone, where they may know more than the channel. */
	readonly privately?: Message | undefined;
};

const usualZone = "Europe/London";

const asked = ({ request }: Begun, text: string) => ({
	text,
	viewer: request.viewer,
	now: request.now,
	zone: request.me?.zone ?? usualZone,
	calendar: request.calendar,
	understand,
});

const threads = ({ desk, clock }: Parts, { key, slackId }: Conversation) => {
	const names = { open: `open ${key}`, own: `own ${key} ${slackId}` };
	return {
		recall: async (of: keyof typeof names) =>
			((await desk.thread(names[of], clock.now())) as ThreadContext | undefined) ?? undefined,
		keep: (of: keyof typeof names, { thread }: Answered) =>
			desk.keepThread(names[of], thread, clock.now()),
	};
};

const alone = async (parts: Parts, conversation: Conversation, turn: Turn): Promise<Said> => {
	const thread = threads(parts, conversation);
	const before = (await thread.recall("own")) ?? noThread;
	const { register } = turn.begun.request;
	const answered = await answerQuestion({
		...asked(turn.begun, turn.text),
		thread: before,
		register,
	});
	await thread.keep("own", answered);
	return { publicly: answerMessage(answered.answer) };
};

type Turn = { readonly begun: Begun; readonly text: string };

const inChannel = async (
	parts: Parts,
	conversation: Conversation & { channelId: string },
	turn: Turn,
): Promise<Said> => {
	const thread = threads(parts, conversation);
	const audience = await parts.directory.channel(conversation.channelId);
	const { publicly, privately } = await answerFor({
		...asked(turn.begun, turn.text),
		channelRegister: parts.store.as(audience),
		personRegister: turn.begun.request.register,
		publicThread: await thread.recall("open"),
		privateThread: await thread.recall("own"),
	});
	await thread.keep("open", publicly);
	if (privately) await thread.keep("own", privately);
	return {
		publicly: answerMessage(publicly.answer),
		privately: privately && answerMessage(privately.answer),
	};
};

export const converse = async (
	parts: Parts,
	conversation: Conversation,
	text: string,
): Promise<Said> => {
	const { slackId, channelId } = conversation;
	const begun = await begin(parts, {
		asker: { slackId, channelId },
		through: "question",
		mentioned: [],
	});
	const turn = { begun, text };
	return channelId === undefined
		? alone(parts, conversation, turn)
		: inChannel(parts, { ...conversation, channelId }, turn);
};
