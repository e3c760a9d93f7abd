/** "What's due before then", after a meeting that has no day yet: by the end of its window, and where it has none, before nothing that is known. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { type HonestDate, isDated, wordDay } from "../../domain/dates/honest-date.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { saidFirst } from "./beside-the-answer.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";

export type Undated =
	| { readonly text: string; readonly saidFirst: string }
	| { readonly says: string; readonly subject: Subject };

type InTime = { readonly text: string };
type Lost = { readonly lost: string };

/** The words hang on no time, or on one that is known. */
export const isInTime = (time: InTime | Lost | Undated): time is InTime =>
	"text" in time && !("saidFirst" in time);

/** What stands before the answer, or in its place. */
export const readUndated = (
	time: InTime | Lost | Undated,
	read: (words: string) => Reading,
): Reading => {
	if ("lost" in time) return { is: "unread", words: [time.lost] };
	if ("says" in time) {
		const question = { ...plainQuestion("meetings"), subjects: [time.subject] };
		return { is: "question", question: { ...question, saidFirst: time.says } };
	}
	return "saidFirst" in time ? saidFirst(read(time.text), time.saidFirst) : read(time.text);
};

type Timeless = { readonly name: string; readonly when: HonestDate; readonly subject: Subject };

/** The one meeting that was told of and has no day, or the board that is yet to start. */
const timeless = (thread: ThreadContext, world: World): Timeless | undefined => {
	const told = toldLast(thread);
	const meeting = only(told.filter(({ kind }) => kind === "meeting"));
	const item = meeting && itemAmong(world.holdings, meeting.id);
	if (meeting && item?.kind === "meeting" && item.time.is === "provisional")
		return { name: nameOf(meeting, world) ?? "", when: item.time.when, subject: meeting };
	const subject = thread.question?.ask === "about" ? only(told) : undefined;
	const state = world.boards.find(({ id }) => id === subject?.id)?.state;
	return subject && state?.is === "forming"
		? { name: nameOf(subject, world) ?? "", when: state.starts, subject }
		: undefined;
};

export const beforeUndated = (
	text: string,
	then: RegExp,
	{ thread, world }: { readonly thread: ThreadContext; readonly world: World },
): Undated | undefined => {
	const [, side = "before"] = then.exec(text) ?? [];
	const found = timeless(thread, world);
	if (!found) return undefined;
	const { name, when, subject } = found;
	if (!isDated(when))
		return {
			says: `${name} has no date yet: what falls ${side.toLowerCase()} it is not known`,
			subject,
		};
	const end = wordDay(when.last);
	return {
		text: text.replace(then, `${/^after$/i.test(side) ? "after" : "by"} ${end}`),
		saidFirst: `${name} has no day yet: it may be as late as ${end}`,
	};
};
