/** One turn of a conversation: the question, what "it" means in its thread, and who will see each answer. */
import type { Answer } from "../../domain/answer.ts";
import type { Viewer } from "../../domain/audience.ts";
import { unitedLists } from "../../domain/list-memory.ts";
import { type Instant, minutesAfter, usualZone } from "../../domain/plain-date.ts";
import { begunAnew, noThread, type ThreadContext } from "../../domain/question.ts";
import type { WorkingCalendar } from "../../domain/working-days.ts";
import type { Desk } from "../desk.ts";
import type { Directory, Store } from "../ports.ts";
import { type Answered, answerFor, answerQuestion } from "./ask.ts";
import type { Understand } from "./understanding.ts";
import { heardBy } from "./whose-thread.ts";

export type Conversation = {
	/** Absent in a private conversation. */
	readonly channelId?: string | undefined;
	/** The thread, whose last question gives "it" its meaning. */
	readonly key: string;
	/** In private, in a thread of its own. */
	readonly isThread?: boolean | undefined;
	/** Of what was said to somebody else nothing is kept. */
	readonly isForUs?: ((answer: Answer) => boolean) | undefined;
};

export type Conversing = {
	readonly store: Store;
	readonly desk: Pick<Desk, "thread" | "keepThread">;
	readonly directory: Pick<Directory, "channel">;
	readonly calendar: WorkingCalendar;
	readonly understand: Understand;
	readonly viewer: Viewer;
	readonly now: Instant;
	/** The asker's own, where it is known. */
	readonly zone?: string | undefined;
};

export type Turn = {
	/** For everyone who reads the thread; in a private conversation, the one answer. */
	readonly publicly: Answered;
	/** For the asker alone, where they may know more than the channel. */
	readonly privately?: Answered | undefined;
};

const askedIn = (key: string, slackId: string) => `asked ${key} ${slackId}`;

/** Whether they have lately asked something in this thread, so that what they say next may go on from it. */
export const hasAsked = async (
	{ desk, now }: Pick<Conversing, "desk" | "now">,
	{ key, slackId }: { readonly key: string; readonly slackId: string },
): Promise<boolean> => (await desk.thread(askedIn(key, slackId), now)) !== undefined;

/** What was said to one person alone is gone on from until something is said openly after it. */
const latestOf = (
	own: ThreadContext | undefined,
	open: ThreadContext | undefined,
): ThreadContext => {
	const isPassed =
		own?.saidAt !== undefined && open?.saidAt !== undefined && own.saidAt < open.saidAt;
	return (isPassed ? open : (own ?? open)) ?? noThread;
};

const threads = ({ desk, now, viewer }: Conversing, { key }: Conversation) => {
	const names = {
		open: `open ${key}`,
		own: `own ${key} ${viewer.slackId}`,
		asked: askedIn(key, viewer.slackId),
	};
	// What was shown to one person alone is read on by them wherever they press its button.
	const lists = `lists ${viewer.slackId}`;
	const recalled = async (name: string) =>
		((await desk.thread(name, now)) as ThreadContext | undefined) ?? undefined;
	return {
		recall: (of: keyof typeof names) => recalled(names[of]),
		recallOwn: async () => {
			const latest = latestOf(await recalled(names.own), await recalled(names.open));
			const own = heardBy(latest, viewer.personId) ?? noThread;
			const others = (await recalled(lists))?.lists ?? [];
			return others.length > 0 ? { ...own, lists: unitedLists(own.lists ?? [], others) } : own;
		},
		keep: async (of: keyof typeof names, { thread }: Answered) => {
			const said = { ...thread, saidAt: now, saidBy: viewer.personId };
			await desk.keepThread(names[of], said, now);
			if (of === "own" && thread.lists)
				await desk.keepThread(lists, { ...noThread, lists: thread.lists }, now);
		},
	};
};

const asked = ({ viewer, now, zone = usualZone, calendar, understand }: Conversing) => ({
	viewer,
	now,
	zone,
	calendar,
	understand,
});

/** For so long a private conversation goes on from what was said last. */
const minutesGoingOn = 60;

/** A private conversation never ends: what was said this morning is not what "next" is about tonight. Its lists can still be read on. */
const stillGoingOn = (
	thread: ThreadContext,
	{ isThread }: Conversation,
	now: Instant,
): ThreadContext => {
	const { saidAt } = thread;
	const isOld = saidAt !== undefined && minutesAfter(saidAt, minutesGoingOn) < now;
	return isOld && !isThread ? begunAnew(thread) : thread;
};

const alone = async (
	conversing: Conversing,
	conversation: Conversation,
	text: string,
): Promise<Turn> => {
	const thread = threads(conversing, conversation);
	const answered = await answerQuestion({
		...asked(conversing),
		text,
		thread: stillGoingOn(await thread.recallOwn(), conversation, conversing.now),
		register: conversing.store.as({ kind: "person", viewer: conversing.viewer }),
	});
	await thread.keep("own", answered);
	return { publicly: answered };
};

const inChannel = async (
	conversing: Conversing,
	conversation: Conversation & { readonly channelId: string },
	text: string,
): Promise<Turn> => {
	const { store, directory, viewer } = conversing;
	const thread = threads(conversing, conversation);
	const turn = await answerFor({
		...asked(conversing),
		text,
		channelRegister: store.as(await directory.channel(conversation.channelId)),
		personRegister: store.as({ kind: "person", viewer }),
		publicThread: heardBy(await thread.recall("open"), viewer.personId),
		privateThread: await thread.recallOwn(),
	});
	if (conversation.isForUs && !conversation.isForUs(turn.publicly.answer)) return turn;
	await thread.keep("open", turn.publicly);
	await thread.keep("asked", turn.publicly);
	if (turn.privately) await thread.keep("own", turn.privately);
	return turn;
};

export const converse = (
	conversing: Conversing,
	conversation: Conversation,
	text: string,
): Promise<Turn> => {
	const { channelId } = conversation;
	return channelId === undefined
		? alone(conversing, conversation, text)
		: inChannel(conversing, { ...conversation, channelId }, text);
};
