/** "What's due between the pilot board and the oversight board", "on the day MCB meets": by the days of meetings. */
import { wordDay } from "../../domain/honest-date.ts";
import { addDays, type PlainDate } from "../../domain/plain-date.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { spanAlone } from "./span-alone.ts";

type Read = (words: string) => Reading;

const between =
	/^(.+?)[\s,]+(?:between|from) (?:the |our )?(.+?) (?:and|to|until) (?:the |our )?(.+?)\W*$/i;

/** What is before it ends on the day that is before it. */
const dayOf = (what: string, read: Read): PlainDate | undefined => {
	const span = spanAlone(`before ${what}`, read);
	return span?.last && !span.first ? addDays(span.last, 1) : undefined;
};

const sameDay =
	/^(.+?),? (?:on )?the (?:same |very )?day (?:as |of |that |when )?(?:the |our )?(.+?)(?: (?:next )?(?:meets|sits|meet|is held|is on))?\W*$/i;

/** Where the words cannot be read as they stand. */
export const onItsDay = (text: string, read: Read): Reading | undefined => {
	const [, head, what] = sameDay.exec(text) ?? [];
	if (head === undefined || what === undefined || read(text).is === "question") return undefined;
	const day = dayOf(what, read);
	const reading = day && read(`${head} on ${wordDay(day).replace(/^\w+ /, "")}`);
	if (!day || reading?.is !== "question" || reading.question.span?.first !== day) return undefined;
	const words = `on the day of ${what} (${wordDay(day)})`;
	return {
		is: "question",
		question: { ...reading.question, span: { first: day, last: day, words } },
	};
};

export const betweenMeetings = (text: string, read: Read): Reading | undefined => {
	const [, head, one, other] = between.exec(text) ?? [];
	if (head === undefined || one === undefined || other === undefined) return undefined;
	if (read(text).is === "question") return undefined;
	const [first, last] = [dayOf(one, read), dayOf(other, read)];
	if (!first || !last || last < first) return undefined;
	const reading = read(`${head} before ${other}`);
	if (reading.is !== "question" || !reading.question.span?.last) return undefined;
	const words = `between ${one} and ${other} (${wordDay(first)} to ${wordDay(last)})`;
	return { is: "question", question: { ...reading.question, span: { first, last, words } } };
};
