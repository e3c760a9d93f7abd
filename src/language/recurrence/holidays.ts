/** What becomes of a meeting on a bank holiday: left out, kept, or held on another day: "or the Tuesday if it's a holiday". */
import type { HolidayShift } from "../../domain/series/recurrence.ts";
import { exceptWords } from "./except-words.ts";
import { daysIn, type Form, form, type Meaning } from "./piece.ts";

const bank = "(?:bank|public) (?:holidays?|hols?)";
const holiday = "(?:(?:bank|public) )?(?:holidays?|hols?)";
const subject = "(?:it|that|this|1|the day|the meeting|the date)";
const falls = `${subject}(?:'s| is| falls?| lands?| happens to be)?(?: falling)?`;
/** "If it's a bank holiday", "when that falls on a holiday", "on a holiday" */
const where = `(?:(?:if|when|whenever|where|wherever|in case)(?: ${falls})?(?: on)? an? ${holiday}|(?:on|for|in case of|if) (?:an? |any )?${holiday})`;

const verbs =
	"or|then|instead|it's|we|meet|use|have|hold|held|move|moved|moves|moving|go|goes|shift|shifted|it|that|and|is|to|on";
const day = "(?<day>{day}|(?:(?:working|business) )?day)";
const standIn = `(?:(?:${verbs}) )*(?:the )?(?:(?<which>next|following|previous|preceding|coming) )?${day}(?: (?<way>before|after|following|beforehand|afterwards))?(?: (?:that|it|instead))*`;

type Groups = Readonly<Record<string, string | undefined>>;

const meaningOf = ({ which = "", way = "", day: said = "" }: Groups): Meaning | undefined => {
	const isBefore = /previous|preceding|before/.test(`${which} ${way}`);
	const isAfter = /next|following|coming|after/.test(`${which} ${way}`);
	const side = isBefore ? "before" : isAfter ? "after" : undefined;
	const [weekday] = daysIn(said);
	if (weekday === undefined) return side && { is: "holidays", shift: side };
	const shift = side && (`${side}-${weekday}` as HolidayShift);
	return shift ? { is: "holidays", shift } : { is: "holidays", shift: "keep", beside: weekday };
};

const shift = (to: HolidayShift) => (): Meaning => ({ is: "holidays", shift: to });

const sided = `(?:(?:any |all )?${bank}|hol(?:iday)?s):?`;

export const holidayForms: readonly Form[] = [
	form(`${exceptWords}(?:any |all )?${bank}|(?:${bank}|hol(?:iday)?s) skip(?:ped)?`, shift("skip")),
	form(`${sided} before`, shift("before")),
	form(`${sided} after`, shift("after")),
	form(`${sided}(?:,| -)? ${standIn}`, meaningOf),
	form(`moved? to (?:the )?${day} (?<way>before|after) an? ${bank}`, meaningOf),
	form(`${standIn},? ${where}`, meaningOf),
	form(`${where},? ${standIn}`, meaningOf),
	form(`(?:including|even on) ${bank}|holidays ke(?:ep|pt)`, shift("keep")),
];
