/** Times that are offered, of which one will be chosen: "Tue 3 March 10am or Wed 4 March 2pm". */
import type { z } from "zod";
import type { Field, Led } from "../../command.ts";
import type { PollOption } from "../../domain/poll.ts";
import { readTime } from "../dates.ts";
import type { Reading } from "../reading.ts";
import { whenField } from "./dates.ts";
import { stop, words } from "./field.ts";
import { countField } from "./words.ts";

type Option = Omit<PollOption, "minutes"> & { readonly minutes?: number | undefined };

const between = /(?:\s*[,;]\s*|\s+)or\s+|\s*[;\n]\s*/i;
const timeAlone =
	/^(?:at )?(?:\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)|noon|midday)(?=\s*(?:$|[,;\n]|or\b))/i;
const fewest = 2;
const most = 8;

const leadOne = (text: string, reading: Reading): Led | undefined => {
	const time = timeAlone.exec(text);
	if (time) return { used: time[0], rest: text.slice(time[0].length) };
	return whenField().lead?.(text, reading);
};

/** One time after another, as long as an "or" stands between them: a date reader refuses two at once. */
const leadAll = (text: string, reading: Reading): Led | undefined => {
	let end = 0;
	for (let from = 0; from < text.length; ) {
		const rest = text.slice(from);
		const gap = between.exec(rest);
		const head = gap ? rest.slice(0, gap.index) : rest;
		const found = leadOne(head, reading);
		if (!found) break;
		end = from + head.length - found.rest.length;
		if (!gap || found.rest.trim() !== "") break;
		from += gap.index + gap[0].length;
	}
	return end === 0 ? undefined : { used: text.slice(0, end), rest: text.slice(end) };
};

const readOne = async (
	typed: string,
	before: Option | undefined,
	{ reading, context }: { readonly reading: Reading; readonly context: z.RefinementCtx },
): Promise<Option> => {
	const time = timeAlone.test(typed) ? readTime(typed.replace(/^at /i, "")) : undefined;
	if (time !== undefined && before) return { on: before.on, from: time };
	const read = await whenField().schema(reading).safeParseAsync(typed);
	if (read.success && read.data.is === "fixed") {
		const { on, from, minutes } = read.data;
		return { on, from, minutes };
	}
	const said = read.success ? undefined : read.error.issues[0]?.message;
	return stop(context, said ?? `“${typed}” is not a day with a time. Try "Tue 3 March 10am".`);
};

const sameAs = (one: Option) => (other: Option) => one.on === other.on && one.from === other.from;

export const optionsField = (): Field<readonly Option[]> => ({
	label: "Times to offer",
	example: "Tue 3 March 10am or Wed 4 March 2pm",
	optional: false,
	keywords: ["options", "times"],
	softKeywords: ["on", "for"],
	lead: leadAll,
	control: { as: "lines", most: 600 },
	schema: (reading) =>
		words("Which times? Try “Tue 3 March 10am or Wed 4 March 2pm”.", 600).transform(
			async (typed, context): Promise<readonly Option[]> => {
				const found: Option[] = [];
				for (const part of typed.split(between)) {
					const option = await readOne(part.trim(), found.at(-1), { reading, context });
					if (option && !found.some(sameAs(option))) found.push(option);
				}
				if (found.length < fewest)
					return stop(context, "Offer two times or more: “Tue 3 March 10am or Wed 4 March 2pm”.");
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
