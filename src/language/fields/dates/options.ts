/** Times that are offered, of which one will be chosen: "Tue 3 March 10am or Wed 4 March 2pm". */
import type { Field, Led } from "../../../command.ts";
import { exampleDay } from "../../../domain/dates/date-words.ts";
import type { PollOption } from "../../../domain/meetings/poll.ts";
import { readDate, readTime } from "../../dates/dates.ts";
import type { Reading } from "../../reading.ts";
import { type Asked, leadBy, lines, slot, stop } from "../field.ts";
import { countField } from "../words.ts";
import { whenField } from "./when.ts";

type Option = Omit<PollOption, "minutes"> & { readonly minutes?: number | undefined };

/** "Or", a new line with its bullet or number, a stroke. */
const between = /(?:\s*[,;]\s*|\s+)or\s+|\s*;\s*|[\s,;]*\n\s*(?:[-–•*]\s+|\d[.)]\s+)?|\s+\/\s+/i;
const numbered = /^\s*(?:[-–•*]\s+|\d[.)]\s+)/;
/** A comma also stands between a day and its hour, and before the place. */
const comma = /\s*,\s*(?:and\s+)?|\s+and\s+/i;
const timeAlone =
	/^(?:at )?(?:\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)|noon|midday)(?=\s*(?:$|[,;\n/]|or\b|and\b))/i;
const fewest = 2;
const most = 8;

const leadOne = (text: string, reading: Reading): Led | undefined => {
	const time = timeAlone.exec(text);
	if (time) return { used: time[0], rest: text.slice(time[0].length) };
	return whenField().typed.lead?.(text, reading);
};

type Part = { readonly from: number; readonly to: number };

const isTimed = (text: string, { today, zone, calendar }: Reading): boolean =>
	timeAlone.test(text) ||
	readDate(text.trim(), { today, zone, calendar, lean: "future" }).is === "instant";

/** Where one offer ends, if another follows: at an "or", or at a comma between two that are each a time. */
const gapIn = (rest: string, reading: Reading) => {
	const sure = between.exec(rest);
	const head = sure ? rest.slice(0, sure.index) : rest;
	for (const doubtful of head.matchAll(new RegExp(comma, "gi"))) {
		const after = head.slice(doubtful.index + doubtful[0].length);
		const next = leadOne(after, reading)?.used;
		if (next && isTimed(head.slice(0, doubtful.index), reading) && isTimed(next, reading))
			return doubtful;
	}
	return sure ?? undefined;
};

/** One time after another: a date reader refuses two at once. */
const partsOf = (text: string, reading: Reading): readonly Part[] => {
	const parts: Part[] = [];
	for (let from = numbered.exec(text)?.[0].length ?? 0; from < text.length; ) {
		const rest = text.slice(from);
		const gap = gapIn(rest, reading);
		const head = gap ? rest.slice(0, gap.index) : rest;
		const found = leadOne(head, reading);
		if (!found) break;
		parts.push({ from, to: from + head.length - found.rest.length });
		if (!gap || found.rest.trim() !== "") break;
		from += gap.index + gap[0].length;
	}
	return parts;
};

const leadAll = (text: string, reading: Reading): Led | undefined => {
	const end = partsOf(text, reading).at(-1)?.to;
	return end === undefined ? undefined : { used: text.slice(0, end), rest: text.slice(end) };
};

/** Each offer as it was typed; what cannot be read is one of them too, so that it is said. */
const offersIn = (typed: string, reading: Reading): readonly string[] => {
	const parts = partsOf(typed, reading);
	const isWhole = parts.at(-1)?.to === typed.length;
	return isWhole ? parts.map(({ from, to }) => typed.slice(from, to)) : typed.split(between);
};

const readOne = async (
	typed: string,
	before: Option | undefined,
	{ reading, context }: Asked,
): Promise<Option | undefined> => {
	const time = timeAlone.test(typed) ? readTime(typed.replace(/^at /i, "")) : undefined;
	if (time !== undefined && before) return { on: before.on, from: time };
	const read = await whenField().schema(reading).safeParseAsync(typed);
	if (read.success && read.data.is === "fixed") {
		const { on, from, minutes } = read.data;
		return { on, from, minutes };
	}
	const said = read.success ? undefined : read.error.issues[0]?.message;
	const example = `${exampleDay(reading.today)} 10am`;
	stop(context, said ?? `“${typed}” is not a day with a time. Try "${example}".`);
	return undefined;
};

const sameAs = (one: Option) => (other: Option) => one.on === other.on && one.from === other.from;

export const optionsField = (): Field<readonly Option[]> => ({
	label: "Times to offer",
	example: "Tue 3 March 10am or Wed 4 March 2pm",
	optional: false,
	typed: { keywords: { hard: ["options", "times"], soft: ["on", "for"] }, lead: leadAll },
	control: { as: "lines", most: 600 },
	schema: (reading) =>
		lines("Which times? Try “3 March 10am or 4 March 2pm”.", 600).transform(
			async (typed, context): Promise<readonly Option[]> => {
				const found: Option[] = [];
				for (const part of offersIn(typed, reading)) {
					const option = await readOne(part.trim(), found.at(-1), { reading, context });
					if (!option) return found;
					if (!found.some(sameAs(option))) found.push(option);
				}
				if (found.length < fewest)
					return stop(context, "Offer two times or more: “3 March 10am or 4 March 2pm”.");
				if (found.length > most) return stop(context, `Offer ${most} times at most.`);
				return found;
			},
		),
});

/** Which of those that are offered, counted from 1. */
export const optionField = (): Field<number> =>
	countField({
		label: "Option",
		example: "option 2",
		missing: "Which of the times? Say its number, such as option 2.",
		keywords: ["option", "number"],
		most,
	});

const several = /^\d{1,2}(?:\s*(?:,|;|&|,?\s*and)\s*(?:options?\s*)?\d{1,2})*(?![\p{L}\p{N}-])/iu;

/** Those of them that someone can make. */
export const optionsChosenField = (): Field<readonly number[]> => {
	return slot({
		label: "Options",
		example: "options 1, 2",
		typed: {
			keywords: { hard: ["options", "option", "numbers", "number", "times"] },
			lead: leadBy(several),
		},
		control: { as: "line", most: 40 },
		missing: "Which of the times can you make? Say their numbers, such as options 1, 2.",
		read: (text) => {
			const found = [...new Set((text.match(/\d+/g) ?? []).map(Number))];
			const areOffered = found.every((one) => one >= 1 && one <= most);
			return found.length > 0 && areOffered ? found : undefined;
		},
	});
};
