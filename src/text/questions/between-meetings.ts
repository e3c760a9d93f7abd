/** "What's due between the pilot board and the oversight board", "on the day MCB meets": by the days of meetings. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays, mondayOf, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { besideNamed } from "./beside-named.ts";
import { daysApart } from "./days-apart.ts";
import { opened } from "./shaped.ts";
import { spanAlone } from "./span-alone.ts";

type Read = (words: string) => Reading;
type Around = {
	readonly read: Read;
	readonly today: PlainDate;
	readonly itemOf: (subject: Subject) => Item | undefined;
};

const between =
	/^(.+?)[\s,]+(?:between|from) (?:the |our )?(.+?) (?:and|to|until) (?:the |our )?(.+?)\W*$/i;

/** What is before it ends on the day that is before it. */
const dayOf = (what: string, read: Read): PlainDate | undefined => {
	const alone = what.replace(/ (?:today|tomorrow|(?:this|next|on) \w+)$/i, "");
	const span = spanAlone(`before ${what}`, read) ?? spanAlone(`before the next ${alone}`, read);
	return span?.last && !span.first ? addDays(span.last, 1) : undefined;
};

const sameDay =
	/^(.+?),? (?:on )?the (?:same |very )?day (?:as |of |that |when )?(?:the |our )?(.+?)(?: (?:next )?(?:meets|sits|meet|is held|is on))?\W*$/i;

const ownWeek =
	/^(.+?),? (?:(?:in|during|for|over) )?the (?:same )?week (of|as|that|when|before|after|following) (?:the |our )?(.+?)(?: (?:next )?(?:meets|sits|meet|is held|is on))?\W*$/i;

/** "The week of the next board", "the week before it": the whole week, from its Monday. */
const inItsWeek = (text: string, read: Read): Reading | undefined => {
	const [, head, side = "", what] = ownWeek.exec(text) ?? [];
	if (head === undefined || what === undefined || read(text).is === "question") return undefined;
	const day = dayOf(what, read);
	if (!day) return undefined;
	const by = /^before$/i.test(side) ? -7 : /^(?:after|following)$/i.test(side) ? 7 : 0;
	const first = addDays(mondayOf(day), by);
	const reading = read(`${head} in the week of ${wordDay(first).replace(/^\w+ /, "")}`);
	if (reading.is !== "question" || reading.question.span?.first !== first) return undefined;
	const last = addDays(first, 6);
	const beside = by === 0 ? "of" : side.toLowerCase();
	const words = `in the week ${beside} ${what} (${wordDay(first)} to ${wordDay(last)})`;
	return { is: "question", question: { ...reading.question, span: { first, last, words } } };
};

/** Where the words cannot be read as they stand. */
export const onItsDay = (text: string, read: Read): Reading | undefined => {
	const ofWeek = inItsWeek(text, read);
	if (ofWeek) return ofWeek;
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

const fromNow = opened(
	"(?:(.+?)[\\s,]+)?(?:between|from) (?:now|today|here)(?: on(?:wards)?)? (?:and|to|until|till|up to|through to) (?:the |our )?(.+?)(?:[\\s,]+((?:what|which|who|is|are|any|anything|how many|do|does|will|has|have|when)(?:['’]?s|['’]?re)?\\b.+?))?\\W*$",
);

/** "The June board", which is not the whole of June. */
const ofItsMonth =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december) (?!\d|and\b)\w/i;

/** "Between now and the next board, what's due": what fell due before today is left out. */
const fromToday = (text: string, { read, today }: Around): Reading | undefined => {
	const [, before, end, after] = fromNow.exec(text) ?? [];
	const head = before ?? after;
	if (head === undefined || end === undefined) return undefined;
	const plain = read(text);
	if (!ofItsMonth.test(end) && plain.is === "question") {
		const { span } = plain.question;
		// Read as "until" alone, it would hold what fell due before now.
		if (!span?.last || span.first) return undefined;
		return { is: "question", question: { ...plain.question, span: { ...span, first: today } } };
	}
	const reading = read(`${head} before the ${end}`);
	const ofTime = reading.is === "question" ? reading : read(`${head} before ${end}`);
	if (ofTime.is !== "question" || !/^(?:items|meetings)$/.test(ofTime.question.ask))
		return undefined;
	const { span } = ofTime.question;
	if (!span?.last || span.first) return undefined;
	const words = span.words.replace(/^(?:before|by|until)\b/i, "between now and");
	return {
		is: "question",
		question: { ...ofTime.question, span: { ...span, first: today, words } },
	};
};

export const betweenMeetings = (text: string, around: Around): Reading | undefined => {
	const ofNow = besideNamed(text, around) ?? daysApart(text, around) ?? fromToday(text, around);
	if (ofNow) return ofNow;
	const { read } = around;
	const [, head, one, other] = between.exec(text) ?? [];
	if (head === undefined || one === undefined || other === undefined) return undefined;
	if (read(text).is === "question") return undefined;
	const [first, last] = [dayOf(one, read), dayOf(other, read)];
	if (!first || !last || last < first) return undefined;
	const plainly = read(`${head} before ${other}`);
	const reading = plainly.is === "question" ? plainly : read(`${head} before the next ${other}`);
	if (reading.is !== "question" || !reading.question.span?.last) return undefined;
	const words = `between ${one} and ${other} (${wordDay(first)} to ${wordDay(last)})`;
	return { is: "question", question: { ...reading.question, span: { first, last, words } } };
};
