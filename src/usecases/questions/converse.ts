/** One turn of a conversation: the question, what "it" means in its thread, and who will see each answer. */
import type { Viewer } from "../../domain/audience/audience.ts";
import { type Instant, minutesAfter, usualZone } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import { unitedLists } from "../../domain/questions/list-memory.ts";
import {
	begunAnew,
	noThread,
	type Subject,
	type ThreadContext,
} from "../../domain/questions/question.ts";
import type { Desk } from "../desk.ts";
import type { Directory, Store } from "../ports.ts";
import { type Answered, answerQuestion } from "./ask.ts";
import { answerFor } from "./ask-in-channel.ts";
import { threadFor } from "./thread/memory.ts";
import type { Understand } from "./understanding.ts";

export type Conversation = {
	/** Absent in a private conversation. */
	readonly channelId?: string | undefined;
	/** The thread, whose last question gives "it" its meaning. */
	readonly key: string;
	/** In private, in a thread of its own. */
	readonly isThread?: boolean | undefined;
	/** The conversation in private that a thread hangs in: until something is said in the thread, it goes on from that. */
	readonly within?: string | undefined;
	/** Said by Convenor itself: until something is said after it, "it" is what that was about. */
	readonly reminded?: Reminded | undefined;
	/** Shown to the asker alone, though in a channel. */
	readonly isForOneAlone?: boolean | undefined;
	/** Of what was said to somebody else nothing is kept. */
	readonly isForUs?: ((answered: Answered, before: ThreadContext) => boolean) | undefined;
};

/** What a reminder was about, and when it was said. */
export type Reminded = { readonly about: readonly Subject[]; readonly saidAt: Instant };

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
	/** It was said to somebody else. */
	readonly isLeft?: true | undefined;
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
): ThreadContext | undefined => {
	const isPassed =
		own?.saidAt !== undefined && open?.saidAt !== undefined && own.saidAt < open.saidAt;
	return isPassed ? open : (own ?? open);
};

const isSaidLast = ({ saidAt }: Reminded, kept: ThreadContext | undefined): boolean =>
	kept?.saidAt === undefined || kept.saidAt < saidAt;

/** A list of reminders turns nobody away from what they were speaking of. */
const besideReminder = (
	kept: ThreadContext | undefined,
	{ reminded, isThread }: Conversation,
): ThreadContext | undefined => {
	if (!reminded || !isSaidLast(reminded, kept)) return kept;
	const { about, saidAt } = reminded;
	if (about.length === 0 || (kept && about.length > 1 && !isThread)) return kept;
	const listed = about.length > 1 ? about : undefined;
	return {
		...begunAnew(kept ?? noThread),
		...{ focus: about, latest: about.length, listed, saidAt },
	};
};

type Talking = Pick<Conversing, "desk" | "now" | "viewer">;

const threads = ({ desk, now, viewer }: Talking, conversation: Conversation) => {
	const { key, within } = conversation;
	const ownIn = (place: string) => `own ${place} ${viewer.slackId}`;
	const names = {
		open: `open ${key}`,
		own: ownIn(key),
		asked: askedIn(key, viewer.slackId),
	};
	// What was shown to one person alone is read on by them wherever they press its button.
	const lists = `lists ${viewer.slackId}`;
	const recalled = async (name: string) =>
		((await desk.thread(name, now)) as ThreadContext | undefined) ?? undefined;
	const kept = async () => latestOf(await recalled(names.own), await recalled(names.open));
	const around = async () => (within === undefined ? undefined : recalled(ownIn(within)));
	return {
		kept,
		recall: async (of: keyof typeof names) =>
			besideReminder(await recalled(names[of]), conversation),
		recallOwn: async () => {
			const latest = besideReminder(await kept(), conversation) ?? (await around());
			const own = threadFor(latest, viewer.personId) ?? noThread;
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

/** What they go on from there; and whether a reminder was the last that was said there. */
export const spokenOf = async (
	talking: Talking,
	conversation: Conversation,
): Promise<{ readonly thread: ThreadContext; readonly isReminder: boolean }> => {
	const { kept, recallOwn } = threads(talking, conversation);
	const { reminded } = conversation;
	const isReminder = reminded !== undefined && isSaidLast(reminded, await kept());
	const thread = await recallOwn();
	return {
		thread: isReminder ? thread : stillGoingOn(thread, conversation, talking.now),
		isReminder,
	};
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
		channelId: conversation.channelId,
		thread: stillGoingOn(await thread.recallOwn(), conversation, conversing.now),
		register: conversing.store.as({ kind: "person", viewer: conversing.viewer }, "once"),
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
	const open = threadFor(await thread.recall("open"), viewer.personId);
	const turn = await answerFor({
		...asked(conversing),
		text,
		channelRegister: store.as(await directory.channel(conversation.channelId), "once"),
		personRegister: store.as({ kind: "person", viewer }, "once"),
		publicThread: open,
		privateThread: await thread.recallOwn(),
	});
	const { isForUs } = conversation;
	if (isForUs && !isForUs(turn.publicly, open ?? noThread)) return { ...turn, isLeft: true };
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
	const { channelId, isForOneAlone } = conversation;
	return channelId === undefined || isForOneAlone
		? alone(conversing, conversation, text)
		: inChannel(conversing, { ...conversation, channelId }, text);
};
