/** Turns a board of a programme file, as written, into the register's own shape with keys for ids. */
import type { Board, BoardState, Terms } from "../../domain/boards/board.ts";
import { plainDate } from "../../domain/dates/plain-date.ts";
import type { EntryOf } from "../../usecases/programme/programme.ts";
import { distinctEntries, type EntryContext, sourceOf } from "./entries.ts";
import { remindersIn } from "./reminders.ts";
import type { Written } from "./schema.ts";

const boardState = (
	{ starts, since, ended }: Written<"boards">,
	zone: string,
	context: EntryContext,
): BoardState => {
	if (ended && starts) context.fault("starts", "A board that has ended is no longer forming.");
	if (since && starts) context.fault("starts", "A board that is active is no longer forming.");
	if (since && ended) context.fault("since", "An ended board keeps only the day it ended.");
	if (ended)
		return {
			is: "ended",
			on: plainDate(ended.on),
			reason: ended.reason,
			mergedIntoId: ended.mergedInto,
		};
	if (starts)
		return { is: "forming", starts: context.date("starts", starts, { zone, lean: "future" }) };
	return { is: "active", since: since === undefined ? undefined : plainDate(since) };
};

const dayIn = (text: string | undefined) => (text === undefined ? undefined : plainDate(text));

const seatsOf = (seats: Written<"boards">["seats"] = []): Board["seats"] =>
	seats.map((seat) => ({
		organisationId: seat.organisation,
		holderId: seat.holder,
		deputyId: seat.deputy,
		from: dayIn(seat.from),
		until: dayIn(seat.until),
	}));

const termsOf = (terms: NonNullable<Written<"boards">["terms"]>): Terms => ({
	...terms,
	approvedOn: dayIn(terms.approvedOn),
	reviewBy: dayIn(terms.reviewBy),
});

/** A number of places, or a part of them. */
const quorumOf = (quorum: Written<"boards">["quorum"]): Pick<Board, "quorum" | "quorumShare"> =>
	typeof quorum === "object" ? { quorumShare: quorum } : { quorum };

export const boardEntry = (written: Written<"boards">, context: EntryContext): EntryOf<"board"> => {
	const zone = written.zone ?? context.zone;
	if (written.channel && written.channelId)
		context.fault("channelId", "Give the channel's key or its Slack id, not both.");
	return {
		kind: "board",
		at: context.at,
		key: written.key,
		code: written.code,
		name: written.name,
		aliases: written.aliases ?? [],
		purpose: written.purpose,
		state: boardState(written, zone, context),
		visibility: written.visibility ?? "open",
		zone,
		holidays: written.holidays,
		secretaryId: written.secretary,
		chairId: written.chair,
		memberIds: distinctEntries("members", written.members ?? [], context),
		seats: seatsOf(written.seats),
		channelId: written.channelId,
		channel: written.channel,
		overseenById: written.overseenBy,
		parentId: written.parent,
		outside: written.outside || undefined,
		...quorumOf(written.quorum),
		...(written.terms ? { terms: termsOf(written.terms) } : {}),
		...(written.reminders ? { reminders: remindersIn(written.reminders) } : {}),
		...sourceOf(written),
	};
};
