/** Where a board meets: whatever words are left, but never a day or a time. */
import type { Field } from "../../command.ts";
import { unwrap } from "../clean.ts";
import { readLeadingDate } from "../dates.ts";
import type { Reading } from "../reading.ts";
import { readLeadingRecurrence } from "../recurrence.ts";
import { wordsField } from "./words.ts";
import { noSuchTime } from "./wrong-time.ts";

/** "at City Hall" is at City Hall. */
const preposition = /^(?:at|in|@) (?=\S)/i;

/** "… and POB" goes on from what was said before, and a doubt is about the time. */
const noPlace =
	/^[\s,]*(?:and|&|or|plus|probably|maybe|perhaps|possibly|hopefully|ideally|provisional(?:ly)?|tentative(?:ly)?|if|unless|subject to|not|tbc|t\.b\.c\.)(?![\p{L}\p{N}])/iu;

/** "at 12 Victoria Street" is no time of day. */
const building =
	/^(?:at |in )?\d{1,4}[a-z]? (?!(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un|AM|PM|Noon)[a-z]*\b)(?=\p{Lu}\p{Ll})/u;

export const placeField = (): Field<string> => {
	const field = wordsField({
		label: "Place",
		example: "City Hall, committee room 5",
		missing: "",
		keywords: ["place", "venue"],
		ofPlace: true,
	});
	return {
		...field,
		takesAll: true,
		lead: (text, { today, zone, calendar }) => {
			const context = { today, zone, calendar };
			if (building.test(text)) return { used: unwrap(text), rest: "" };
			if (noSuchTime(text) || noPlace.test(text)) return undefined;
			// A date that goes on with "and" is none, and no place either.
			const head = text.slice(0, 200).split(/\s+(?:and|&|or|\/)\s/i)[0] ?? "";
			const isWhen = readLeadingRecurrence(text, context) ?? readLeadingDate(head, context);
			return isWhen ? undefined : { used: unwrap(text), rest: "" };
		},
		schema: (reading) => field.schema(reading).transform((place) => place.replace(preposition, "")),
	};
};

/** "Alder Hall", "at the Town Hall": what a place looks like where other words may be left over too. */
const named =
	/^(?:(?:at|in|@) )?(?:the )?(?!(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*ish\b)[\p{Lu}\d]/u;

const noun =
	/\b(?:(?:board|class|court|staff|meeting|committee|conference|reading|common)?rooms?|halls?|house|offices?|centre|center|chambers?|library|church|chapel|school|college|suite|theatre|building|street|road|floor|campus|studio|club|inn|hotel|museum|gallery|depot|hub|barn|farm|yard|cafe|café|canteen|online|teams|zoom|google meet|webex|skype|video call|telephone|phone)\b/i;
const someDay =
	/\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|may|days?|weeks?|fortnights?|months?|quarters?|years?|morning|afternoon|evening|noon|midday|[ap]\.?m|spring|summer|autumn|winter|easter|christmas|(?:19|20)\d\d|later|earlier|next|soon)\b/i;
const twoNames = /^(?:the )?(?:\p{Lu}[\p{L}’']+ ){1,5}\p{Lu}?[\p{L}\p{N}’']+$/u;

/** "To the Oak Room": a place, and nothing that could be meant for a day or a time. */
export const isPlace = (typed: string, { today, zone, calendar }: Reading): boolean =>
	typed.length <= 80 &&
	!someDay.test(typed) &&
	(noun.test(typed) || twoNames.test(typed)) &&
	[...typed.matchAll(/\S+/g)].every(
		({ index }) => readLeadingDate(typed.slice(index), { today, zone, calendar }) === undefined,
	);

/** Another place for a meeting that has one: only words that look like a place, unless a keyword introduces them. */
export const newPlaceField = (): Field<string> => {
	const field = placeField();
	return {
		...field,
		takesAll: false,
		lead: (text, reading) => (named.test(text) ? field.lead?.(text, reading) : undefined),
	};
};
