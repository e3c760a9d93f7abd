/** Figures like a time that no clock shows: "25:00" is shown back, and never taken for a place. */
import type { Led } from "../../../command.ts";
import { led } from "../field.ts";

const beside = /^[\s,]*(?:at )?(\d{1,2}[:.]\d{2})(?![\w.:])/i;

const isWrong = (figures: string): boolean => {
	const [hours = 0, minutes = 0] = figures.split(/[:.]/).map(Number);
	return hours > 23 || minutes > 59;
};

const first = /^(?:at )?(\d{1,2}[:.]\d{2})(?![\w.:])(?: on| ?,)? (?=\S)/i;

type Lead = (text: string) => Led | undefined;

/** Takes such figures with the day beside them. */
export const withWrongTime = (text: string, lead: Lead): Led | undefined => {
	const before = first.exec(text);
	if (before && isWrong(before[1] ?? "")) {
		const day = lead(text.slice(before[0].length));
		return day && led(text, text.slice(0, text.length - day.rest.length));
	}
	const day = lead(text);
	const found = day && beside.exec(day.rest);
	if (!day || !found || !isWrong(found[1] ?? "")) return day;
	return led(text, text.slice(0, text.length - day.rest.length + found[0].length));
};

/** What is wrong with the time in these words; undefined when there is none, or a good one. */
export const noSuchTime = (typed: string): string | undefined => {
	const all = [...typed.matchAll(/(?<![\w.:/-])(\d{1,2}[:.]\d{2})(?![\w.:/-])/g)];
	const wrong = all.map((found) => found[1] ?? "").find(isWrong);
	return wrong && `There is no time "${wrong}". Try "14:00" or "2pm".`;
};
