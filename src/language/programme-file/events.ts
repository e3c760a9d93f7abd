/** Turns a file's series, meetings and guidance into the register's shape: each is in exactly one state. */

import { plainDate, wallTime } from "../../domain/dates/plain-date.ts";
import type { GuidanceState } from "../../domain/items/guidance.ts";
import type { Joint } from "../../domain/meetings/joint.ts";
import type { MeetingState, MeetingTime } from "../../domain/meetings/meeting.ts";
import { isReadable } from "../../domain/series/recurrence.ts";
import type { EntryOf } from "../../usecases/programme/programme.ts";
import { coverageOf } from "./coverage.ts";
import { type EntryContext, itemFields, ownerOf } from "./entries.ts";
import type { Written } from "./schema.ts";

const unsaid = { precision: "undated", words: "", saidOn: plainDate("2000-01-01") } as const;

const zoneOf = ({ zone, board }: Written<"meetings">, context: EntryContext): string =>
	zone ?? context.zoneOf(board);

const meetingTime = (written: Written<"meetings">, context: EntryContext): MeetingTime => {
	const { on, from, minutes, when } = written;
	const zone = zoneOf(written, context);
	const clash = [on, from, minutes].some((part) => part !== undefined);
	if (when !== undefined) {
		if (clash) context.fault("when", "Give a day and a time, or when it is expected: not both.");
		return { is: "provisional", when: context.date("when", when, { zone, lean: "future" }) };
	}
	if (on === undefined || from === undefined || minutes === undefined) {
		const parts = Object.entries({ on, from, minutes });
		const [lacking = "when"] = parts.find(([, part]) => part === undefined) ?? [];
		context.fault(
			clash ? lacking : "when",
			'A meeting has "on", "from" and "minutes", or "when" it is expected.',
		);
		return { is: "provisional", when: unsaid };
	}
	return { is: "fixed", on: plainDate(on), from: wallTime(from), minutes, zone };
};

const meetingState = (written: Written<"meetings">, context: EntryContext): MeetingState => {
	const { held, cancelled } = written;
	if (held && cancelled) context.fault("held", "A meeting was held or cancelled, not both.");
	if (cancelled) return { is: "cancelled", on: plainDate(cancelled.on), reason: cancelled.reason };
	return { is: held ? "held" : "planned" };
};

const placeInSeries = ({ series, namedOn }: Written<"meetings">, context: EntryContext) => {
	if ((series === undefined) !== (namedOn === undefined))
		context.fault(
			series === undefined ? "series" : "namedOn",
			'A meeting of a series has both "series" and "namedOn".',
		);
	return { seriesId: series, originalOn: namedOn === undefined ? undefined : plainDate(namedOn) };
};

const mutual =
	'Both meetings of a joint meeting name each other, on two boards, at the same day and time and for as long. Give both the same "zone" where their boards are in two.';

/** The other board's half, called by its key as everything in a file is. */
const jointOf = (written: Written<"meetings">, context: EntryContext): Joint | undefined => {
	if (written.jointWith === undefined) return undefined;
	const other = context.meeting(written.jointWith);
	const isMutual =
		other?.jointWith === written.key &&
		other.board !== written.board &&
		other.on === written.on &&
		other.from === written.from &&
		other.minutes === written.minutes &&
		zoneOf(other, context) === zoneOf(written, context);
	if (!isMutual) context.fault("jointWith", mutual);
	return other && { boardId: other.board, meetingId: other.key, revision: 1 };
};

export const seriesEntry = (
	written: Written<"series">,
	context: EntryContext,
): EntryOf<"series"> => {
	const { rrule, first, until, count, except = [], holidays = "keep", minutes, ended } = written;
	if (until !== undefined && until < first)
		context.fault("until", "The series ends before it begins.");
	if (!isReadable({ rrule, first: plainDate(first) }))
		context.fault("rrule", "This rule names no days: its parts are out of their range.", "usual");
	return {
		kind: "series",
		at: context.at,
		key: written.key,
		boardId: written.board,
		title: written.title,
		recurrence: {
			rrule,
			first: plainDate(first),
			until: until === undefined ? undefined : plainDate(until),
			count,
			except: except.map(plainDate),
			holidays,
			from: wallTime(written.from),
			minutes,
			zone: written.zone ?? context.zoneOf(written.board),
		},
		place: written.place,
		state: ended
			? { is: "ended", on: plainDate(ended.on), reason: ended.reason }
			: { is: "running" },
		...(written.source ? { source: { ...written.source } } : {}),
	};
};

export const meetingEntry = (
	written: Written<"meetings">,
	context: EntryContext,
): EntryOf<"meeting"> => ({
	kind: "meeting",
	...itemFields(written, context),
	title: written.title,
	time: meetingTime(written, context),
	place: written.place,
	...placeInSeries(written, context),
	joint: jointOf(written, context),
	state: meetingState(written, context),
});

const guidanceState = (written: Written<"guidance">, context: EntryContext): GuidanceState => {
	const { expected, released, withdrawn, supersededBy: supersededById } = written;
	if (supersededById !== undefined && !withdrawn)
		context.fault("supersededBy", 'Guidance that another superseded was "withdrawn": say when.');
	const zone = context.zoneOf(written.board);
	if (released && withdrawn)
		context.fault(
			"released",
			"Guidance that was withdrawn has that date alone: leave this one out.",
		);
	if (withdrawn && expected)
		context.fault(
			"expected",
			"Guidance that was withdrawn has that date alone: leave this one out.",
		);
	const past = { zone, lean: "past" } as const;
	if (withdrawn)
		return { is: "withdrawn", when: context.date("withdrawn", withdrawn, past), supersededById };
	const window =
		expected === undefined
			? undefined
			: context.date("expected", expected, { zone, lean: "future" });
	if (released)
		return { is: "released", when: context.date("released", released, past), expected: window };
	if (!window) context.fault("expected", "Say when it is expected, was released or was withdrawn.");
	return { is: "expected", window: window ?? unsaid };
};

export const guidanceEntry = (
	written: Written<"guidance">,
	context: EntryContext,
): EntryOf<"guidance"> => ({
	kind: "guidance",
	...itemFields(written, context),
	title: written.title,
	aliases: written.aliases ?? [],
	issuerId: written.issuer,
	watcher: ownerOf(written.watcher, context),
	edition: written.edition,
	state: guidanceState(written, context),
	circulatedTo: written.circulatedTo,
	recipients: coverageOf("recipients", written.recipients, context),
	workStreamId: written.workStream,
});
