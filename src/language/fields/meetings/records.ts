/** Fields that name what is kept around a meeting: the meeting itself, an agenda item, a paper. */
import type { Field } from "../../../command.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { type Numbered, type RecordOf, recordSeries } from "../../../domain/meetings/records.ts";
import type { AgendaTo } from "../../../usecases/agenda/change.ts";
import type { Reading } from "../../reading.ts";
import { leadBy, type Naming, passOn, reread, retyped, slot, stop, typedBy } from "../field.ts";
import { cannotFind, itemField } from "../items/item.ts";
import {
	leadingMeetings,
	leadingReferences,
	severalNamed,
	typedReference,
} from "../items/references.ts";
import { meetingField as meetingByDay } from "./meeting.ts";

type Kind = Numbered["kind"];

const nouns: Readonly<Record<Kind, { readonly one: string; readonly example: string }>> = {
	agendaItem: { one: "an agenda item", example: "LPB-A1" },
	paper: { one: "a paper", example: "LPB-P1" },
	decision: { one: "a decision", example: "LPB-D1" },
};

/** A meeting by its reference alone, so that a title in quotation marks is left for its own field. */
export const meetingField = (spec: Partial<Naming> = {}): Field<Meeting> => {
	const label = spec.label ?? "Meeting";
	const named = { ...typedBy({ ...spec, label }), lead: leadingMeetings };
	return { ...retyped(itemField("meeting"), named), label };
};

const numberedSeries = ["agenda", "paper", "decision", "meeting"] as const;

const referred = (typed: string, reading: Reading) =>
	typedReference(typed, reading) ?? typedReference(typed, reading, numberedSeries);

const find = async (typed: string, reading: Reading): Promise<Numbered | undefined> => {
	const reference = referred(typed, reading);
	return reference && reading.register.numbered(reference);
};

/** An agenda item, a paper or a decision, by its reference. */
export const numberedField = <K extends Kind>(
	kind: K,
	label: string,
	keywords: readonly string[] = [],
): Field<RecordOf<K>> => {
	const { one, example } = nouns[kind];
	return slot({
		label,
		example,
		typed: {
			keywords: { hard: keywords },
			lead: (text, reading) =>
				leadingReferences(text, reading, numberedSeries) ??
				leadingReferences(text, reading, ["item"]),
		},
		control: { as: "line", most: 20 },
		most: 80,
		missing: `Which one? Give ${one}'s reference, such as ${example}.`,
		unread: (typed) => `"${typed}" is not ${one}'s reference. They look like ${example}.`,
		read: async (typed, { reading, context }) => {
			const series = referred(typed, reading)?.series;
			const several = series ? undefined : severalNamed(typed, reading);
			if (several) return stop(context, several);
			if (series !== recordSeries[kind]) return undefined;
			const found = await find(typed, reading);
			return found?.kind === kind ? (found as RecordOf<K>) : stop(context, cannotFind(typed));
		},
	});
};

/** A decision or an agenda item, which have words of their own. */
export const wordedRecordField = (): Field<RecordOf<"decision"> | RecordOf<"agendaItem">> =>
	slot<RecordOf<"decision"> | RecordOf<"agendaItem">>({
		...numberedField("decision", "Decision or agenda item"),
		most: 80,
		missing: "Which one? Give a reference such as LPB-D1 or LPB-A1.",
		unread: cannotFind,
		read: async (typed, { reading }) => {
			const found = await find(typed, reading);
			return found?.kind === "decision" || found?.kind === "agendaItem" ? found : undefined;
		},
	});

/** Several agenda items: those that a meeting did not reach. */
export const unfinishedField = (): Field<readonly RecordOf<"agendaItem">[]> => {
	const one = numberedField("agendaItem", "Not reached");
	return slot({
		label: "Not reached",
		example: "LPB-A1, LPB-A2",
		typed: { keywords: { hard: ["not reached:", "unfinished:"] }, loose: "never" },
		control: { as: "line", most: 300 },
		missing: "Which agenda items?",
		read: async (typed, { reading, context }) => {
			const found: RecordOf<"agendaItem">[] = [];
			for (const part of typed.split(/[\s,;]+(?:and\s+)?/).filter(Boolean)) {
				const read = await one.schema(reading).safeParseAsync(part);
				if (!read.success) return passOn(read.error, context);
				found.push(read.data);
			}
			return found;
		},
	});
};

const nextAlone = leadBy(/^(?:the |our )?next (?:meeting|one)(?![\p{L}\p{N}])/iu);

const elsewhere = /^(?:the )?(backlog|withdrawn|withdraw)(?![\p{L}\p{N}])/iu;

/** Where an agenda item goes: to a meeting, to the backlog, or off every agenda. */
export const agendaToField = (): Field<AgendaTo> => {
	const meeting = meetingByDay();
	return {
		...reread<Meeting, AgendaTo>(meeting, (typed = "", { context, own }) => {
			if (typed.trim() === "") return stop(context, "To which meeting? Try LPB-M4, or backlog.");
			const word = elsewhere.exec(typed)?.[1]?.toLowerCase();
			if (word) return { is: word === "backlog" ? "backlog" : "withdrawn" };
			return own(typed).then((found) => ({ is: "meeting", meeting: found }));
		}),
		label: "To",
		example: "LPB-M4, backlog or withdrawn",
		typed: {
			keywords: { hard: ["to"] },
			lead: (text, reading) => {
				const away = leadBy(elsewhere)(text);
				return away ?? leadingMeetings(text, reading) ?? nextAlone(text);
			},
		},
		control: { as: "line", most: 40 },
	};
};

const workingDays =
	/^(\d{1,2}|an?|one|two|three|four|five|ten)\s+((?:working|business)\s+days?|weeks?|fortnights?)(?:\s+(?:before|ahead(?:\s+of)?)(?:\s+(?:the meeting|it))?)?(?![\p{L}\p{N}])/iu;

const counts: Readonly<Record<string, number>> = {
	...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10 },
};

const unitDays = (unit: string): number => {
	if (/^fortnight/i.test(unit)) return 10;
	return /^week/i.test(unit) ? 5 : 1;
};

const workingDaysIn = (typed: string): number => {
	if (/^\d{1,2}$/.test(typed)) return Number(typed);
	const [, count = "a", unit = ""] = workingDays.exec(typed) ?? [];
	return unit ? (counts[count.toLowerCase()] ?? Number(count)) * unitDays(unit) : Number.NaN;
};

/** How many working days before the meeting; in a form a bare number is enough. */
export const workingDaysField = (): Field<number> =>
	slot({
		label: "Working days before the meeting",
		example: "5",
		typed: { clause: "self-evident", lead: leadBy(workingDays) },
		most: 60,
		missing: "How many working days before? Try 5.",
		unread: (typed) => `I couldn't read "${typed}" as working days. Try 5, up to 60.`,
		read: (typed) => {
			const days = workingDaysIn(typed);
			return days >= 0 && days <= 60 ? days : undefined;
		},
	});
