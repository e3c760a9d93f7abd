/** Moves an agenda item to another meeting, to the backlog or to another place; or changes its length and presenter. */
import {
	type AgendaItem,
	lastPlace,
	reordered,
	timedAgenda,
} from "../../domain/meetings/agenda.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard, type Done } from "../change-item.ts";
import { type Around, boardOf, notFound, wrong } from "../meeting/meeting-change.ts";
import type { Request } from "../request.ts";
import { type Placed, takingMeeting } from "./add.ts";

export type AgendaTo =
	| { readonly is: "meeting"; readonly meeting: Meeting }
	| { readonly is: "backlog" }
	| { readonly is: "withdrawn" };

export type AgendaChange = {
	readonly item: AgendaItem;
	readonly to?: AgendaTo | undefined;
	/** 1 is first; 1000 is last. */
	readonly position?: number | undefined;
	readonly minutes?: number | null | undefined;
	readonly presenter?: Person | null | undefined;
};

type Changing = Omit<Around, "meeting">;

const agendaOf = async (item: AgendaItem, { register }: Changing) =>
	(await register.records("agendaItem", { boardIds: [item.boardId] })).filter(
		({ meetingId }) => meetingId === item.meetingId,
	);

/** Where it goes; its new place is the last one there unless somebody says. */
const moved = async (
	item: AgendaItem,
	{ to }: AgendaChange,
	changing: Changing,
): Promise<AgendaItem | Refused> => {
	if (!to) return item;
	if (to.is === "withdrawn") return { ...item, state: "withdrawn" };
	const meeting = to.is === "meeting" ? await takingMeeting(to.meeting, "to", changing) : undefined;
	if (meeting && "refusal" in meeting) return meeting;
	const there = { ...item, meetingId: meeting?.id, state: "proposed" } as const;
	if (there.meetingId === item.meetingId) return there;
	return { ...there, place: lastPlace(await agendaOf(there, changing)) };
};

const save = async (
	item: AgendaItem,
	position: number | undefined,
	changing: Changing,
): Promise<void> => {
	if (position === undefined) return changing.register.save(item);
	const agenda = await agendaOf(item, changing);
	for (const each of reordered(agenda, item, position)) await changing.register.save(each);
};

const nothingAsked = ({ to, position, minutes, presenter }: AgendaChange): boolean =>
	[to, position, minutes, presenter].every((asked) => asked === undefined);

export const changeAgendaItem = async (
	change: AgendaChange,
	request: Request,
): Promise<Done<Placed> | Refused> => {
	const found = await boardOf(change.item, request.register);
	if (!found) return notFound();
	if (nothingAsked(change))
		return wrong("to", "What changes? Give a meeting, backlog, a place, a length or a presenter.");
	return changeBoard(request, { board: found, deed: "run" }, async (board, register) => {
		const current = await register.recordById("agendaItem", change.item.id);
		if (!current) return notFound();
		const meetingNow = current.meetingId && (await register.itemById("meeting", current.meetingId));
		if (
			meetingNow &&
			meetingNow.kind === "meeting" &&
			meetingNow.state.is === "held" &&
			current.state === "taken" &&
			!change.to
		)
			return refuse({ why: "nothing-to-change", what: "That meeting has taken it already" });
		const changing = { board, register, request };
		const item = await moved(current, change, changing);
		if ("refusal" in item) return item;

		const { position, minutes, presenter } = change;
		const changed: AgendaItem = {
			...item,
			minutes: minutes === null ? undefined : (minutes ?? item.minutes),
			presenterId: presenter === null ? undefined : (presenter?.id ?? item.presenterId),
		};
		await save(changed, position, changing);
		const meeting = changed.meetingId
			? ((await register.itemById("meeting", changed.meetingId)) as Meeting)
			: undefined;
		const agenda = await agendaOf(changed, changing);
		return { item: changed, meeting, over: meeting ? timedAgenda(meeting, agenda).over : 0 };
	});
};
