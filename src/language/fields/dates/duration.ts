/** The field that says how long something lasts. */
import type { Field } from "../../../command.ts";
import { readDuration } from "../../dates/dates.ts";
import { led, retyped, stop, words } from "../field.ts";

/** Meant as a length, whether or not it is one that a meeting can have: "0 minutes". */
const lengthLike = /^\d+\s*(?:h|hrs?|hours?|m|mins?|minutes?)$/i;

/** Where a length is asked for, "90" is minutes; loose among other words it is not taken at all. */
const bare = /^\d{1,3}$/;

const leadingDuration = (text: string) => {
	const ends = [...(text.split(/[,;]/)[0] ?? "").matchAll(/\S+/g)]
		.slice(0, 6)
		.map((word) => word.index + word[0].length);
	const isLength = (words: string) => readDuration(words) !== undefined || lengthLike.test(words);
	const end = ends.reverse().find((at) => isLength(text.slice(0, at)));
	return end === undefined ? undefined : led(text, text.slice(0, end));
};

type Span = {
	readonly example: string;
	readonly least: number;
	readonly most: number;
	readonly tries: string;
};

const ofMeeting: Span = {
	example: "90 minutes",
	least: 15,
	most: 24 * 60,
	tries: '"90 minutes" or "2 hours"',
};

/** How long, in minutes. */
export const durationField = ({ example, least, most, tries } = ofMeeting): Field<number> => ({
	label: "How long",
	example,
	optional: false,
	typed: {
		keywords: { hard: ["lasting", "duration"], soft: ["for"] },
		lead: leadingDuration,
		clause: "self-evident",
	},
	control: { as: "line", most: 40 },
	schema: () =>
		words(`How long? Try ${example}.`, 40).transform((typed, context): number => {
			const minutes = bare.test(typed) ? Number(typed) : readDuration(typed);
			if (minutes !== undefined && minutes >= least && minutes <= most) return minutes;
			return stop(context, `I couldn't read "${typed}" as a length. Try ${tries}.`);
		}),
});

/** How long a meeting takes from then on: a length alone may be meant for how far it is moved. */
export const newLengthField = (): Field<number> =>
	retyped(durationField(), {
		keywords: {
			hard: ["lasting", "to last", "duration to", "duration", "length to", "length"],
			soft: [],
		},
		clause: undefined,
		loose: "never",
	});
