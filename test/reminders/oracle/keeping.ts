/** How a story keeps what it changes, and reads the whole programme as it is. */

import type { Instant } from "../../../src/domain/dates/plain-date.ts";
import { numberedIn } from "../../../src/domain/merges/merge.ts";
import type { Entity } from "../../../src/domain/register.ts";
import type { RegisterChange } from "../../../src/usecases/ports.ts";
import type { Office } from "../office.ts";
import type { Programme } from "./programme.ts";

export const by = (now: Instant) => ({
	audience: { kind: "operator" } as const,
	author: { name: "Secretary", through: "test" },
	now,
});

const currentOf = async (register: RegisterChange, { kind, id }: Entity) => {
	const among = (all: readonly Entity[]) => all.find((one) => one.id === id);
	switch (kind) {
		case "board":
			return among(await register.boards());
		case "person":
			return among(await register.people());
		case "action":
		case "milestone":
		case "guidance":
		case "meeting":
			return register.itemById(kind, id);
		case "paper":
		case "agendaItem":
		case "reply":
		case "attendance":
		case "minutes":
			return register.recordById(kind, id);
		default:
			return undefined;
	}
};

/** As the next version of what is there; something new has its number drawn, as people would draw it. */
export const keep = ({ store, clock }: Office, entity: Entity): Promise<void> =>
	store.change(by(clock.now()), async (register) => {
		const version = (await currentOf(register, entity))?.version ?? 0;
		if (version > 0 || !("boardId" in entity) || !("number" in entity))
			return register.save({ ...entity, version });
		const run = numberedIn(entity.kind);
		const number = run ? await register.nextNumber(entity.boardId, run) : entity.number;
		return register.save({ ...entity, number, version });
	});

const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
	new Map(list.map((one) => [one.id, one]));

const meetingsIn = (records: readonly { readonly meetingId: string }[]) =>
	new Set(records.map(({ meetingId }) => meetingId));

export const programmeNow = async (
	{ store }: Office,
	given: Programme["given"] = new Map(),
): Promise<Programme> => {
	const register = store.as({ kind: "operator" });
	return {
		boards: byId(await register.boards()),
		people: byId(await register.people()),
		things: byId([
			...(await register.actions()),
			...(await register.milestones()),
			...(await register.guidance()),
			...(await register.meetings()),
		]),
		papers: byId(await register.records("paper")),
		agenda: byId(await register.records("agendaItem")),
		replies: byId(await register.records("reply")),
		attended: meetingsIn(await register.records("attendance")),
		minuted: meetingsIn(await register.records("minutes")),
		given,
	};
};
