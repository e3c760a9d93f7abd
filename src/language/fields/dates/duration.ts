/** The field that says how long something lasts. */
import type { Field } from "../../../command.ts";
import { readDuration } from "../../dates/dates.ts";
import { leadingName, retyped, slot } from "../field.ts";

/** Meant as a length, whether or not it is one that a meeting can have: "0 minutes". */
const lengthLike = /^\d+\s*(?:h|hrs?|hours?|m|mins?|minutes?)$/i;

/** Where a length is asked for, "90" is minutes; loose among other words it is not taken at all. */
const bare = /^\d{1,3}$/;

const leadingDuration = (text: string) => {
	const isLength = (words: string) => readDuration(words) !== undefined || lengthLike.test(words);
	return leadingName(text, isLength);
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
export const durationField = ({ example, least, most, tries } = ofMeeting): Field<number> =>
	slot({
		label: "How long",
		example,
		typed: {
			keywords: { hard: ["lasting", "duration"], soft: ["for"] },
			lead: leadingDuration,
			clause: "self-evident",
		},
		missing: `How long? Try ${example}.`,
		unread: (typed) => `I couldn't read "${typed}" as a length. Try ${tries}.`,
		most: 40,
		read: (typed) => {
			const minutes = bare.test(typed) ? Number(typed) : readDuration(typed);
			return minutes !== undefined && minutes >= least && minutes <= most ? minutes : undefined;
		},
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
