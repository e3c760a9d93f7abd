/** Writes a board as the programme file's entry that reads back as the same board. */
import type { EntryOf } from "../../usecases/programme/programme.ts";
import { date, list, maybe, source, unless } from "./parts-out.ts";
import { writtenReminders } from "./reminders.ts";
import type { Written } from "./schema.ts";

export const writtenBoard = (entry: EntryOf<"board">, zone: string): Written<"boards"> => ({
	key: entry.key,
	code: entry.code,
	name: entry.name,
	aliases: list(entry.aliases),
	purpose: entry.purpose,
	starts: entry.state.is === "forming" ? date(entry.state.starts) : undefined,
	since: entry.state.is === "active" ? entry.state.since : undefined,
	ended:
		entry.state.is === "ended"
			? { on: entry.state.on, reason: entry.state.reason, mergedInto: entry.state.mergedIntoId }
			: undefined,
	visibility: unless("open", entry.visibility),
	zone: unless(zone, entry.zone),
	holidays: entry.holidays,
	secretary: entry.secretaryId,
	chair: entry.chairId,
	members: list(entry.memberIds),
	seats: list(
		entry.seats.map((seat) => ({
			organisation: seat.organisationId,
			holder: seat.holderId,
			deputy: seat.deputyId,
			from: seat.from,
			until: seat.until,
		})),
	),
	channel: entry.channel,
	channelId: entry.channelId,
	overseenBy: entry.overseenById,
	parent: entry.parentId,
	outside: entry.outside,
	quorum: entry.quorum ?? maybe(entry.quorumShare, (share) => ({ ...share })),
	terms: maybe(entry.terms, (terms) => ({ ...terms })),
	reminders: maybe(entry.reminders, writtenReminders),
	source: source(entry.source),
});
