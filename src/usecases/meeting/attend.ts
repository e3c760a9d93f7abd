/** Records who was at a meeting, which says that it was held. */

import type { Board } from "../../domain/boards/board.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import {
	type Attendance,
	type Deputising,
	placesOf,
	type Quorum,
	quorumPresent,
} from "../../domain/meetings/attendance.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Refused } from "../../domain/refusal.ts";
import { carryForward } from "../agenda/carry.ts";
import { isRefused } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { holdMeeting } from "./mark-held.ts";
import { type Around, changeAround, mustHaveBegun, wrong } from "./meeting-change.ts";

type Deputy = { readonly for: Person; readonly by: Person };

/**
 * The board's members, and whoever was recorded as present or said that they come without a place on it; less those who
 * are named, sent apologies or sent a deputy.
 */
export type Everyone = { readonly is: "everyone"; readonly except: readonly Person[] };

export type Attending = {
	readonly item: Meeting;
	readonly present?: readonly Person[] | Everyone | undefined;
	readonly apologies?: readonly Person[] | undefined;
	readonly deputies?: readonly Deputy[] | undefined;
	readonly inAttendance?: readonly string[] | undefined;
	/** Agenda items that the meeting did not reach. */
	readonly unfinished?: readonly AgendaItem[] | undefined;
};

const idsOf = (
	people: readonly Pick<Person, "id">[] | undefined,
	before: readonly string[] = [],
) => (people ? [...new Set(people.map(({ id }) => id))] : before);

type Named = Omit<Attending, "present"> & {
	readonly present?: readonly Pick<Person, "id">[] | undefined;
};

/** Everyone is somebody by name; only one of them can be left out. */
const named = (input: Attending, board: Board, recordedIds: readonly string[]): Named | Refused => {
	const { present } = input;
	if (!present || !("is" in present)) return { ...input, present };
	const placed = placesOf(board).flatMap(({ personId }) => personId ?? []);
	const members = [...new Set([...placed, ...recordedIds])];
	const stranger = present.except.find(({ id }) => !members.includes(id));
	if (stranger)
		return wrong(
			"present",
			`${stranger.name} has no place on ${board.name}, so cannot be left out. Nothing was changed.`,
		);
	const absent = [
		...present.except,
		...(input.apologies ?? []),
		...(input.deputies ?? []).map((deputy) => deputy.for),
	].map(({ id }) => id);
	return { ...input, present: members.filter((id) => !absent.includes(id)).map((id) => ({ id })) };
};

/** Whoever was down as present, and whoever replied that they come. */
const recordedAs = async (
	before: Attendance | undefined,
	{ register, meeting }: Around,
): Promise<readonly string[]> => {
	const replies = await register.records("reply", { meetingId: meeting.id });
	const coming = replies.filter(({ answer }) => answer.is === "yes");
	return [...(before?.presentIds ?? []), ...coming.map(({ personId }) => personId)];
};

const deputising = (deputies: readonly Deputy[]): readonly Deputising[] =>
	deputies.map((each) => ({ forId: each.for.id, byId: each.by.id }));

/** What is left out stays as it was recorded before; whoever is named elsewhere now leaves their earlier place. */
const recorded = (
	input: Named,
	before: Attendance | undefined,
): Omit<Attendance, "id" | "version" | "kind" | "boardId" | "meetingId"> => {
	const present = new Set(idsOf(input.present));
	const absent = new Set([
		...idsOf(input.apologies),
		...deputising(input.deputies ?? []).map(({ forId }) => forId),
	]);
	const { presentIds = [], apologyIds = [], deputies = [], inAttendance = [] } = before ?? {};
	return {
		presentIds: idsOf(
			input.present,
			presentIds.filter((id) => !absent.has(id)),
		),
		apologyIds: idsOf(
			input.apologies,
			apologyIds.filter((id) => !present.has(id)),
		),
		deputies: input.deputies
			? deputising(input.deputies)
			: deputies.filter(({ forId }) => !present.has(forId)),
		inAttendance: input.inAttendance ?? inAttendance,
	};
};

type Recorded = ReturnType<typeof recorded>;

/** Nobody is in two places: present and absent, or present and deputised for. */
const contradiction = async (
	{ presentIds, apologyIds, deputies }: Recorded,
	register: Pick<RegisterChange, "people">,
): Promise<Refused | undefined> => {
	const names = new Map((await register.people()).map(({ id, name }) => [id, name]));
	const twice = presentIds.find((id) => apologyIds.includes(id));
	if (twice)
		return wrong("apologies", `${names.get(twice)} is down as present and as absent. Keep one.`);
	const replaced = deputies.find(({ forId }) => presentIds.includes(forId));
	if (replaced)
		return wrong(
			"deputies",
			`${names.get(replaced.forId)} is down as present, so nobody came instead. Keep one.`,
		);
	return undefined;
};

export type Attended = {
	readonly meeting: Meeting;
	readonly attendance: Attendance;
	readonly quorum: Quorum;
	readonly carried: readonly AgendaItem[];
};

const keep = async (
	fields: Recorded,
	before: Attendance | undefined,
	{ meeting, board, register, request }: Around,
): Promise<Attendance> => {
	const fresh = {
		kind: "attendance",
		id: request.ids(),
		version: 0,
		boardId: board.id,
		meetingId: meeting.id,
	} as const;
	const attendance: Attendance = { ...(before ?? fresh), ...fields };
	await register.save(attendance);
	return attendance;
};

export const recordAttendance = (input: Attending, request: Request) =>
	changeAround(request, { item: input.item, deed: "run" }, async (around) => {
		const refused = mustHaveBegun(around);
		if (refused) return refused;
		const { register, board, meeting } = around;
		const [before] = await register.records("attendance", { meetingId: meeting.id });
		const said = named(input, board, await recordedAs(before, around));
		if (isRefused(said)) return said;
		const fields = recorded(said, before);
		const contradicted = await contradiction(fields, register);
		if (contradicted) return contradicted;
		if (fields.presentIds.length + fields.deputies.length === 0)
			return wrong("present", "Who was there? Name them, such as @guidance-lead, @ctsu-lead.");

		const attendance = await keep(fields, before, around);
		const held = await holdMeeting(around);
		const unfinished = new Set((input.unfinished ?? []).map(({ id }) => id));
		const carried = await carryForward(held, unfinished, around);
		const quorum = quorumPresent(board, attendance);
		return { meeting: held, attendance, quorum, carried } satisfies Attended;
	});
