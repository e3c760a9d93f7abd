/** "How many days between 12 May and 1 June", "how many weeks until Christmas": days counted on the calendar, of no record. */
import { addDays, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";
import { spanAlone } from "./span-alone.ts";

type Read = (words: string) => Reading;
type Around = { readonly read: Read; readonly today: PlainDate };

const many =
	"(?:how (?:many (?:more )?(?:working |business )?(?:days|weeks)|long|far)|(?:number of|days|weeks))(?: (?:is it|is there|are there|are they|apart|there are|do we have|have we got|left|to go))*";
const between = opened(
	`${many} (?:between|from) (?:the |our )?(.+?) (?:and|to|until) (?:the |our )?(.+?)\\W*$`,
);
const until = opened(`${many} (?:until|till|til|to|before) (?:the )?(.+?)\\W*$`);

/** The one day that the words mean: a date, or the day of a meeting. */
const oneDay = (what: string, read: Read): PlainDate | undefined => {
	const on = spanAlone(`on ${what}`, read) ?? spanAlone(what, read);
	if (on) return on.first === on.last ? on.first : on.last;
	const span = spanAlone(`before ${what}`, read) ?? spanAlone(`before the next ${what}`, read);
	return span?.last && !span.first ? addDays(span.last, 1) : undefined;
};

const sort =
	"(?:an? )?(?:(?:working|work|business) ?day|(?:bank|public) hol(?:iday)?|day off|weekend)";
const aWeekday = "(?:on )?an? (?:mon|tues|wednes|thurs|fri|satur|sun)day";
/** Which day of the week it is says whether it is a Monday. */
const isWeekday = opened(
	`(?:is|was|will|does|did) (?!it\\b|that\\b|there\\b|any)(?:the )?(.+?) (?:(?:be|fall|falls) )?${aWeekday}(?: this year| next year)?\\W*$`,
);
const whichDay = [
	opened(`is (?!it\\b|that\\b|there\\b|today\\b|tomorrow\\b)(?:the )?(.+?) ${sort}\\W*$`),
	opened(
		"(?:what|which) (?:day|date)(?: of the week)? (?:is|was|will be|does|did) (?:the )?(.+?)(?: (?:on|fall on|fall|be))?\\W*$",
	),
	opened("what(?:['’]?s| is) the date (?:on |of )?(.+?)\\W*$"),
];

/** "Is 31 August a bank holiday", "which day of the week is 30 September": where they name a day, and no meeting. */
const ofOneDay = (text: string, read: Read): Reading | undefined => {
	const ofWeek = isWeekday.exec(text)?.[1];
	const what =
		ofWeek ?? whichDay.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
	if (what === undefined || (ofWeek === undefined && read(text).is === "question"))
		return undefined;
	const on = spanAlone(`on ${what}`, read) ?? spanAlone(what, read);
	return on?.first !== undefined && on.first === on.last
		? { is: "self", matter: { day: on.first } }
		: undefined;
};

const apart = (first: PlainDate, last: PlainDate): Reading => ({
	is: "self",
	matter: first <= last ? { first, last } : { first: last, last: first },
});

/** "The last PNB and the next" are both of its meetings. */
const other = (one: string, second: string): string =>
	/^(?:next|last)(?: one)?$/i.test(second)
		? one.replace(/^(?:next|last|latest|previous)\b/i, second.replace(/ one$/i, ""))
		: second;

export const daysApart = (text: string, { read, today }: Around): Reading | undefined => {
	const day = ofOneDay(text, read);
	if (day) return day;
	const [, one, second] = between.exec(text) ?? [];
	if (one !== undefined && second !== undefined) {
		const isNow = /^(?:now|today)$/i.test(one);
		const first = isNow ? today : oneDay(one, read);
		const last = first && oneDay(other(one, second), read);
		return first && last ? apart(first, last) : undefined;
	}
	const [, what] = until.exec(text) ?? [];
	const end =
		what === undefined || read(text).is === "question" || read(`when is ${what}`).is === "question"
			? undefined
			: (spanAlone(`on ${what}`, read) ?? spanAlone(what, read));
	const last = end && (end.first === end.last ? end.first : end.last);
	return last !== undefined && last > today && last < "2150" ? apart(today, last) : undefined;
};
