/** Fields of minutes: their words, the decisions in them, and one paragraph that is to become an action. */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import type { PlainDate } from "../../../domain/dates/plain-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { ProposedAction } from "../../../domain/meetings/minutes.ts";
import { actionsByParagraph, readMinutesActions } from "../../minutes/actions.ts";
import type { SaidOn } from "../../minutes/duties.ts";
import { paragraphsTyped } from "../../minutes/lines.ts";
import type { Reading } from "../../reading.ts";
import { cleanLines } from "../../tokens/clean.ts";
import { dayField } from "../dates/dates.ts";
import { type Asked, mapped, passOn, retyped, slot, stop } from "../field.ts";
import { cannotFind } from "../items/item.ts";
import { leadingMeetings, leadingReference, typedReference } from "../items/references.ts";
import { linesField, partsIn } from "../words.ts";
import { pastMeetingField } from "./meeting.ts";

/** Slack's form takes no more in one field. */
const longestInput = 3_000;

/** A pasted table has tabs between its cells, and blanks in their place would part them no more. */
const withCells = (pasted: unknown): unknown =>
	typeof pasted === "string" ? pasted.replace(/ *\t+ */g, " | ") : pasted;

/** The minutes as they are pasted: every line kept. */
export const minutesField = (label: string, keywords: readonly string[] = []): Field<string> => {
	const field = linesField({
		label,
		example: "1. The minutes of the last meeting were agreed.",
		missing: "What do the minutes say? Paste them, one paragraph a line.",
		keywords,
		keywordOnly: keywords.length > 0,
		most: longestInput,
	});
	return {
		...retyped(field, { takes: keywords.length === 0 ? "verbatim" : undefined }),
		schema: (reading) => z.preprocess(withCells, field.schema(reading)).transform(paragraphsTyped),
	};
};

/** The parts of a form that hold one text, each in its own field. */
const minutesParts = ["text", "more", "rest"] as const;

/** A draft in the fields of its form, cut between paragraphs; one that is too long for it is left out. */
export const splitMinutes = (text: string): Readonly<Record<string, string>> => {
	const parts: string[] = [];
	for (const paragraph of text.split("\n")) {
		const last = parts.at(-1);
		const joined = last === undefined ? paragraph : `${last}\n${paragraph}`;
		if (last !== undefined && joined.length <= longestInput) parts[parts.length - 1] = joined;
		else parts.push(paragraph);
	}
	if (parts.length > minutesParts.length || parts.some(({ length }) => length > longestInput))
		return {};
	return Object.fromEntries(parts.map((part, index) => [minutesParts[index] ?? "", part]));
};

const decided = dayField({ label: "Decided on", lean: "past", missing: "" });
const byCorrespondence = /^by correspondence\s+(?:on\s+)?/i;

/** "By correspondence on 4 April: …": the day of a decision that no meeting took. */
export const correspondenceDayField = (): Field<PlainDate> =>
	retyped(decided, {
		lead: (text, reading) => {
			const [opening] = byCorrespondence.exec(text) ?? [];
			return opening ? decided.typed.lead?.(text.slice(opening.length), reading) : undefined;
		},
	});

/** One decision; "by correspondence:" says where it was taken, which the record says anyway. */
export const decisionField = (): Field<string> =>
	mapped(
		linesField({
			label: "Decision",
			example: "Option two for non-pilot boroughs was agreed",
			missing: "What was decided? Try: option two was agreed.",
		}),
		(words) => words.replace(/^by correspondence\s*[:,–-]\s*(?=\S)/i, ""),
	);

/** One decision a line. */
export const decisionsField = (): Field<readonly string[]> =>
	mapped(
		linesField({
			label: "Decisions, one a line",
			example: "Option two was agreed.",
			missing: "What was decided?",
			keywords: ["decisions:"],
			keywordOnly: true,
			most: longestInput,
		}),
		(typed) => partsIn(cleanLines(typed)),
	);

/** "The Chair" is that of the board that met. */
const saidAt = ({ time, boardId }: Meeting, reading: Reading): SaidOn => ({
	...reading,
	about: reading.lexicon.boards.find(({ id }) => id === boardId),
	today: time.is === "fixed" ? time.on : reading.today,
});

const minutesText = async (meeting: Meeting, { register }: Reading) =>
	(await register.records("minutes", { meetingId: meeting.id }))[0]?.text;

export type MeetingMinutes = {
	readonly meeting: Meeting;
	/** Lines of its minutes that read like actions. */
	readonly proposed: readonly ProposedAction[];
	/** The same of other words. */
	readonly proposedIn: (text: string) => readonly ProposedAction[];
};

const findMeeting = async (typed: string, reading: Reading): Promise<Meeting | undefined> => {
	const reference = typedReference(typed, reading, ["meeting"]);
	const item = reference?.series === "meeting" ? await reading.register.item(reference) : undefined;
	return item?.kind === "meeting" ? item : undefined;
};

/** A meeting that was held, and what its minutes propose. */
export const meetingMinutesField = (): Field<MeetingMinutes> => {
	const held = pastMeetingField();
	const read = async (typed: string, { reading, context }: Asked): Promise<MeetingMinutes> => {
		const found = await held.schema(reading).safeParseAsync(typed);
		if (!found.success) return passOn(found.error, context);
		const meeting = found.data;
		const text = await minutesText(meeting, reading);
		const proposedIn = (said: string) => readMinutesActions(said, saidAt(meeting, reading));
		return { meeting, proposed: text ? proposedIn(text) : [], proposedIn };
	};
	return slot({
		...retyped(held, {
			lead: (text, reading) =>
				leadingMeetings(text, reading) ??
				// A title in quotation marks is left for its own field.
				(/^["“«]/.test(text) ? undefined : held.typed.lead?.(text, reading)),
		}),
		label: "Meeting",
		control: { as: "line", most: 80 },
		most: 80,
		missing: "Which meeting? Give its reference, such as LPB-M3, or its day.",
		read,
	});
};

export type PastMinutes = {
	readonly text: string;
	readonly proposedAt: (meeting: Meeting) => readonly ProposedAction[];
};

/** The minutes of a meeting that is only being recorded. */
export const pastMinutesField = (): Field<PastMinutes> =>
	mapped(minutesField("Minutes", ["minutes:"]), (text, { reading }) => ({
		text,
		proposedAt: (meeting) => readMinutesActions(text, saidAt(meeting, reading)),
	}));

const noun = "(?:¶|paragraphs?|paras?|items?|nos?\\.?|numbers?)?\\s*";
const number = "\\d{1,4}(?:\\.\\d{1,2})?";
const places = new RegExp(
	`^[\\s,:]*${noun}(all(?: of (?:them|it))?|${number}(?:\\s*(?:,|&|and|,\\s*and)\\s*${noun}${number})*)$`,
	"i",
);

/** "LPB-M4 3", "lpb m4 para 3", "LPB-M4 2, 4 and 5"; no paragraphs of it are all. */
const placesIn = (typed: string, reading: Reading) => {
	const meeting = leadingReference(typed.trim(), reading, ["meeting"]);
	const said = meeting && places.exec(meeting.rest)?.[1];
	if (!meeting || !said) return undefined;
	const paragraphs = /^all/i.test(said) ? [] : (said.match(new RegExp(number, "g")) ?? []);
	return { meeting: meeting.used, paragraphs };
};

const notRecorded = (meeting: string): string => {
	const reference = meeting.toUpperCase();
	return `The minutes of ${reference} are not recorded yet: /meeting minutes-record ${reference} records them.`;
};

export type MinutesLines = {
	readonly meeting: Meeting;
	readonly proposed: readonly ProposedAction[];
};

type Place = { readonly paragraph: string; readonly meeting: string };

/** "ACTION: … ACTION: …" in one paragraph: each is an action of its own. */
const onlyOne = (
	found: readonly ProposedAction[],
	{ paragraph, meeting }: Place,
	context: z.RefinementCtx,
): ProposedAction => {
	const [one, ...others] = found;
	if (!one) return stop(context, `The minutes of ${meeting} have no paragraph ${paragraph}.`);
	if (others.length === 0) return one;
	const choices = found.slice(0, 10).map((each) => ({
		label: `¶${each.paragraph} ${each.title}`,
		words: `${meeting} ${each.paragraph}`,
	}));
	return stop(context, "Which of its actions?", choices);
};

/** Paragraphs of a meeting's minutes: "LPB-M4 3", "LPB-M4 2 and 5"; or all that read like actions. */
export const minutesLinesField = (): Field<MinutesLines> =>
	slot({
		label: "Meeting and paragraph",
		example: "LPB-M3 2, or LPB-M3 all",
		control: { as: "line", most: 80 },
		most: 200,
		missing: "Which paragraph of which minutes? Try LPB-M3 2, or LPB-M3 all.",
		unread: (typed) => `I couldn't read "${typed}". Give meeting and paragraph: LPB-M3 2.`,
		read: async (typed, { reading, context }) => {
			const { meeting: name, paragraphs } = placesIn(typed, reading) ?? {};
			if (!name || !paragraphs) return undefined;
			const meeting = await findMeeting(name, reading);
			if (!meeting) return stop(context, cannotFind(name));
			const text = await minutesText(meeting, reading);
			if (text === undefined) return stop(context, notRecorded(name));
			const said = saidAt(meeting, reading);
			const upper = name.toUpperCase();
			const at = actionsByParagraph(text, said);
			const proposed =
				paragraphs.length === 0
					? readMinutesActions(text, said)
					: paragraphs.map((each) =>
							onlyOne(at(each), { paragraph: each, meeting: upper }, context),
						);
			return proposed.length > 0
				? { meeting, proposed }
				: stop(
						context,
						`Nothing in the minutes of ${upper} reads like an action. Give a paragraph: ${upper} 2.`,
					);
		},
	});
