/** The field that names a meeting: by its reference, or by its board and its day. */
import type { Field } from "../../../command.ts";
import { isDated } from "../../../domain/dates/honest-date.ts";
import { daysBetween } from "../../../domain/dates/plain-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Reading } from "../../reading.ts";
import { cleanWords } from "../../tokens/clean.ts";
import { spokenField } from "../carried.ts";
import {
	leadBy,
	leadingQuote,
	led,
	passOn,
	readingOf,
	reread,
	retyped,
	slot,
	stop,
} from "../field.ts";
import { itemField } from "../items/item.ts";
import { leadingReference, typedReference } from "../items/references.ts";
import { readDescribedMeeting, type Side, settleMeeting } from "./described-meeting.ts";

const which = "Which meeting? Give its reference, such as LPB-M4, or its board and day.";

const kindOfMeeting =
	/^(?:an? |the |our )?((?:(?:extra-?ordinary|special|emergency|urgent|extra|additional|inaugural|first|ad[ -]hoc)(?: general)?|annual(?: general)?) (?:board )?(?:meeting|mtg|session)|[ae]gm|away ?day)(?=\s*(?:[,:;–—-]|$)|\s+(?:on|at|for|of|in|from)\b|\s+(?:\d|mon|tue|wed|thu|fri|sat|sun|next|this|first|second|third|last|tomorrow|every))/i;

const occasion =
	"(?:stand[ -]?ups?|workshops?|away[ -]?day|catch[ -]?up|briefing|seminar|webinar|training(?: (?:day|session))?|retro(?:spective)?|drop[ -]?in|review|debrief|huddle|kick[ -]?off|induction|round[ -]?table|planning (?:day|session)|working session|site visit)";
/** "Help desk stand-up", "Budget workshop": what it is called, and no place. */
const called = new RegExp(
	`^(?:an? |the |our )?((?:[\\p{L}’'&/-]+ ){0,5}?${occasion})(?=\\s*(?:[,;]|$)|\\s+(?:on|at|for|of|in|from)\\b|\\s+(?:\\d|mon|tue|wed|thu|fri|sat|sun|next|this|every|tomorrow|first|second|third|last))`,
	"iu",
);
const dayWord =
	/\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|may|next|this|every|at|on|noon|[ap]m)\b/i;

/** "Extraordinary meeting", "AGM": what kind of meeting it is, where that is said. */
export const meetingTitleField = (): Field<string> =>
	slot({
		label: "Title",
		example: "Extraordinary meeting",
		typed: {
			keywords: { hard: ["title", "called"] },
			lead: (text) => {
				const quote = leadingQuote(text);
				if (quote) return quote;
				const occasioned = called.exec(text);
				const found =
					kindOfMeeting.exec(text) ?? (dayWord.test(occasioned?.[1] ?? "") ? null : occasioned);
				return found?.[1] ? { used: found[1], rest: text.slice(found[0].length) } : undefined;
			},
		},
		most: 200,
		missing: "What is it called? Try Extraordinary meeting.",
		read: (typed) => typed,
	});

const nounAlone =
	/^(?:an? |the |our )?(?:(?:ordinary|regular|board|committee) )?(?:meetings?|mtgs?)(?=\s*(?:[,:;]|$)|\s+(?:to be held\b|on\b|at\b|in\b|for\b|from\b|every\b|each\b|next\b|this\b|first\b|second\b|third\b|last\b|tomorrow\b|\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b))(?: to be held(?= ))?/i;

/** "LPB meeting on Thursday": says what the command says already. */
export const meetingNounField = () => spokenField("meeting", nounAlone);

const referred = (typed: string, reading: Reading) =>
	typedReference(typed, reading) ?? typedReference(typed, reading, ["meeting"]);

/** A board alone means its next meeting. */
const orNext = (typed: string, reading: Reading): string => {
	const said = referred(typed, reading) ? undefined : readDescribedMeeting(typed, reading);
	const isBoard = said?.board?.is === "one" && !said.when && said.end === typed.length;
	return typed === "" || isBoard ? `${typed} next`.trim() : typed;
};

/** A meeting that somebody comes to or not, "for the 12th"; in a board's own channel it is the next one unless named. */
export const comingMeetingField = (): Field<Meeting> => {
	const named = meetingField();
	return {
		...retyped(
			reread(named, (typed, { reading, context, own }) =>
				typed?.trim() || reading.boardHere
					? own(orNext(typed?.trim() ?? "", reading))
					: stop(context, which),
			),
			{ keywords: { soft: ["for", "to", "of", "at"] } },
		),
		label: "Meeting, if not the next",
		optional: true,
	};
};

/** A meeting for whose whole series something is said: "series LPB-M7". */
export const seriesOfField = (): Field<Meeting> => {
	const named = itemField("meeting");
	return {
		...named,
		label: "Only for the series of",
		typed: { keywords: { hard: ["series of", "series"] }, loose: "never" },
		optional: true,
	};
};

/** A meeting of which something is only shown, one that has been held too; a board alone is none. */
export const datedMeetingField = (): Field<Meeting> => {
	const named = orHeld(meetingField());
	return retyped(named, {
		lead: (text, reading) => {
			const hasDay = (["to come", "held"] as const).some(
				(side) => readDescribedMeeting(text, reading, side)?.when !== undefined,
			);
			return hasDay || leadingReference(text, reading, ["meeting"])
				? named.typed.lead?.(text, reading)
				: undefined;
		},
	});
};

export const meetingField = (side: Side = "to come"): Field<Meeting> => {
	const byReference = itemField("meeting");
	const described = reread(byReference, (words = "", { reading, context, own }) => {
		const typed = cleanWords(words);
		if (typed === "") return stop(context, which);
		const said = referred(typed, reading) ? undefined : readDescribedMeeting(typed, reading, side);
		return said && typed.slice(said.end).trim() === ""
			? settleMeeting(said, typed, { reading, context, side })
			: own(typed);
	});
	return {
		...retyped(described, {
			lead: (text, reading) => {
				const named = byReference.typed.lead?.(text, reading);
				if (named) return named;
				const said = readDescribedMeeting(text, reading, side);
				return said && led(text, text.slice(0, said.end));
			},
		}),
		example: "LPB-M4, or London Prevent board 5 March",
	};
};

/** "All meetings in March", "the next two meetings": up to what they are said of. */
const several =
	/^(?:the )?(?:(?:all|every|each|both) (?:\S+ ){0,5}?meetings? (?:in|on|of|from|to|until|between|before|after|this|next) |(?:next|first|last|other|remaining) (?:two|three|four|five|six|few|couple of|\d+) (?:\S+ ){0,3}?meetings)[^,;]*/i;

/** A meeting that is moved or cancelled, or whose series is: several at once are not, and are no part of a reason. */
export const oneOrSeriesField = (): Field<Meeting> => {
	const says = (typed: string) =>
		`“${typed}” is several meetings. I can take one meeting, such as LPB-M4, or a whole series: “LPB-M4 all”. Nothing was changed.`;
	const named = meetingField();
	const one = reread(named, (typed = "", { context, own }) =>
		several.test(typed) ? stop(context, says(typed)) : own(typed),
	);
	const lead = leadBy(several);
	return retyped(one, { lead: (text, reading) => lead(text) ?? named.typed.lead?.(text, reading) });
};

/** "15 January", "LPB last meeting": what is said after a meeting is said of one that has been held. */
export const pastMeetingField = (): Field<Meeting> => {
	const named = meetingField("held");
	return {
		...retyped(named, {
			lead: (text, reading) => {
				const own = leadingReference(text, reading, ["meeting"]);
				const said = own ? undefined : readDescribedMeeting(text, reading, "held");
				const isMeeting = own || said?.when || said?.end === text.trim().length;
				return isMeeting ? named.typed.lead?.(text, reading) : undefined;
			},
		}),
		example: "LPB-M3, or last meeting",
	};
};

/** "8 January", said three weeks later: of those that were held it may be one, and of none to come. */
const isNearerBehind = (typed: string, reading: Reading): boolean => {
	const far = (side: Side): number => {
		const when = readDescribedMeeting(typed, reading, side)?.when;
		if (when === undefined || when === "nearest" || when.is !== "date") return Infinity;
		return isDated(when.date) ? Math.abs(daysBetween(reading.today, when.date.first)) : Infinity;
	};
	return far("held") < far("to come");
};

/** One to come where there is one, else one that was held: it is only shown. */
export const orHeld = <F extends Field<Meeting | undefined>>(coming: F): F => {
	const held = pastMeetingField();
	return {
		...retyped(coming, {
			lead: (text: string, reading: Reading) => {
				const own = coming.typed.lead?.(text, reading);
				const past = held.typed.lead?.(text, reading);
				return own && own.rest.length <= (past?.rest.length ?? text.length) ? own : past;
			},
		}),
		schema: readingOf(async (typed, { reading, context }) => {
			const read = await coming.schema(reading).safeParseAsync(typed);
			if (read.success) return read.data;
			const was = typed?.trim() ? await held.schema(reading).safeParseAsync(typed) : undefined;
			if (was?.success) return was.data;
			const isBehind = was !== undefined && isNearerBehind(typed ?? "", reading);
			return passOn(isBehind ? was.error : read.error, context);
		}),
	};
};
