/** Minutes are circulated, put right by amendments, and approved at a later meeting. */

import { dayIn } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { compareMeetings, hasPassed } from "../../domain/meetings/meeting.ts";
import type { Amendment, Minutes } from "../../domain/meetings/minutes.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { bringUp } from "../agenda/carry.ts";
import { type Around, changeAround, wrong } from "../meeting/meeting-change.ts";
import type { Request } from "../request.ts";

export type MinutesSettled = {
	readonly meeting: Meeting;
	readonly minutes: Minutes;
	readonly approvedAt?: Meeting | undefined;
};

const minutesName = ({ meeting, board }: Around) =>
	`The minutes of ${referenceText(meeting, board)}`;

const minutesOf = async (around: Around): Promise<Minutes | Refused> => {
	const { meeting, register } = around;
	const [minutes] = await register.records("minutes", { meetingId: meeting.id });
	return (
		minutes ??
		refuse({ why: "nothing-to-change", what: `${minutesName(around)} are not recorded yet` })
	);
};

const already = (minutes: Minutes, { meeting, board }: Around): Refused =>
	refuse({
		why: "already",
		reference: `The minutes of ${referenceText(meeting, board)}`,
		many: true,
		title: board.name,
		state: minutes.state.is,
		on: minutes.state.is === "draft" ? undefined : minutes.state.on,
	});

const today = ({ board, request }: Around) => dayIn(board.zone, request.now);

const dayOf = ({ time }: Meeting, around: Around) =>
	time.is === "fixed" ? time.on : today(around);

/** From now on their words stay; the next agenda gets an item to approve them. */
export const circulateMinutes = (item: Meeting, request: Request) =>
	changeAround(request, { item, deed: "run" }, async (around) => {
		const minutes = await minutesOf(around);
		if ("refusal" in minutes) return minutes;
		if (minutes.state.is !== "draft") return already(minutes, around);
		const { meeting, board, register } = around;
		const circulated: Minutes = { ...minutes, state: { is: "circulated", on: today(around) } };

		await register.save(circulated);
		const title = `Minutes of ${referenceText(meeting, board)}`;
		await bringUp({ is: "minutes", id: minutes.id }, title, { ...around, from: meeting });
		await register.announce(meeting, "minutes");
		return { meeting, minutes: circulated } satisfies MinutesSettled;
	});

/** Minutes that all could read and nobody has approved yet; `instead` is what may be done to a draft. */
const circulatedOf = async (around: Around, instead: string): Promise<Minutes | Refused> => {
	const minutes = await minutesOf(around);
	if ("refusal" in minutes) return minutes;
	if (minutes.state.is === "approved") return already(minutes, around);
	if (minutes.state.is === "circulated") return minutes;
	return refuse({
		why: "nothing-to-change",
		what: `${minutesName(around)} are a draft: ${instead}`,
	});
};

const amendment = (says: string, around: Around): Amendment => ({
	on: today(around),
	byId: around.request.me?.id,
	says,
});

export const amendMinutes = (
	input: { readonly item: Meeting; readonly says: string },
	request: Request,
) =>
	changeAround(request, { item: input.item, deed: "run" }, async (around) => {
		const how = `change their words with /meeting minutes-record ${referenceText(around.meeting, around.board)}`;
		const minutes = await circulatedOf(around, how);
		if ("refusal" in minutes) return minutes;
		const amended: Minutes = {
			...minutes,
			amendments: [...minutes.amendments, amendment(input.says, around)],
		};
		await around.register.save(amended);
		return { meeting: around.meeting, minutes: amended } satisfies MinutesSettled;
	});

/** The meeting that approves: the one named, else the latest of the board's that has begun since. */
const approving = async (
	named: Meeting | undefined,
	around: Around,
): Promise<Meeting | Refused> => {
	const { meeting, board, register, request } = around;
	const all = await register.meetings({ boardIds: [board.id], openOnly: true });
	const begun = all.filter(
		(each) =>
			each.id !== meeting.id &&
			compareMeetings(meeting, each) < 0 &&
			(each.state.is === "held" || (each.time.is === "fixed" && hasPassed(each.time, request.now))),
	);
	const chosen = named
		? begun.find(({ id }) => id === named.id)
		: begun.toSorted(compareMeetings).at(-1);
	if (chosen) return chosen;
	if (!named)
		return refuse({
			why: "nothing-to-change",
			what: `No later meeting of ${board.name} has begun yet: minutes are approved at the next one`,
		});
	return wrong(
		"at",
		`${referenceText(named, board)} has not begun, or was not after ${referenceText(meeting, board)}. Give the later meeting that approved them.`,
	);
};

const takeItem = async (minutes: Minutes, { board, register }: Around): Promise<void> => {
	const items = await register.records("agendaItem", { boardIds: [board.id] });
	const item = items.find(({ matter }) => matter?.is === "minutes" && matter.id === minutes.id);
	if (item && item.state === "proposed") await register.save({ ...item, state: "taken" });
};

export const approveMinutes = (
	input: {
		readonly item: Meeting;
		readonly at?: Meeting | undefined;
		readonly amendment?: string | undefined;
	},
	request: Request,
) =>
	changeAround(request, { item: input.item, deed: "run" }, async (around) => {
		const minutes = await circulatedOf(around, "circulate them first, so that all can read them");
		if ("refusal" in minutes) return minutes;
		const at = await approving(input.at, around);
		if ("refusal" in at) return at;
		const approved: Minutes = {
			...minutes,
			amendments: input.amendment
				? [...minutes.amendments, amendment(input.amendment, around)]
				: minutes.amendments,
			// The day of the meeting that approved them, whenever it is written down.
			state: { is: "approved", on: dayOf(at, around), atId: at.id, byId: request.me?.id },
		};

		await around.register.save(approved);
		await takeItem(minutes, around);
		return { meeting: around.meeting, minutes: approved, approvedAt: at } satisfies MinutesSettled;
	});
