/** Finds a time for a meeting: offers a few to its board, asks each person which they can make, and books one. */
import { type Board, startBoard } from "../../domain/boards/board.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import {
	isGone,
	isPolled,
	optionAt,
	optionTime,
	type PollOption,
	windowOf,
	withChoices,
} from "../../domain/meetings/poll.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeBoard, type Done, done, onBehalf } from "../change-item.ts";
import type { Request } from "../request.ts";
import { saveTogether, tellOther } from "./joint.ts";

export type NewPoll = {
	readonly board: Board;
	readonly options: readonly (Omit<PollOption, "minutes"> & {
		readonly minutes?: number | undefined;
	})[];
	readonly minutes?: number | undefined;
	readonly place?: string | undefined;
};

const usualMinutes = 60;

const nothingToDo = (what: string): Refused => refuse({ why: "nothing-to-change", what });

export const openPoll = (input: NewPoll, request: Request) =>
	changeBoard(request, { board: input.board, deed: "run" }, async (board, register) => {
		const { place } = input;
		// "…, 90 minutes" after the last time is meant for all of them.
		const said = input.minutes ?? input.options.findLast(({ minutes }) => minutes)?.minutes;
		const options = input.options.map(({ minutes = said ?? usualMinutes, on, from }) => ({
			on,
			from,
			minutes,
		}));
		const gone = options.find((option) => isGone(option, board.zone, request.now));
		if (gone) return refuse({ why: "past", what: "A meeting", when: `${gone.on} ${gone.from}` });
		const meeting: Meeting = {
			kind: "meeting",
			id: request.ids(),
			version: 0,
			boardId: board.id,
			number: await register.nextNumber(board.id, "meeting"),
			time: windowOf(options, request.today),
			place,
			poll: { options, choices: [] },
			state: { is: "planned" },
		};

		await register.save(meeting);
		await register.announce(meeting, "polled");
		return meeting;
	});

export type Chosen = { readonly item: Meeting; readonly option: number };

/** The poll is open, and there is such an option, and its time is still to come. */
const openOption = (
	{ item, option }: Chosen,
	board: Board,
	{ now }: Request,
): PollOption | Refused => {
	const reference = referenceText(item, board);
	if (!isPolled(item)) return nothingToDo(`No time is being found for ${reference} any more`);
	const found = optionAt(item.poll, option);
	if (!found)
		return nothingToDo(`${reference} has options 1 to ${item.poll.options.length}, no ${option}`);
	return isGone(found, board.zone, now)
		? refuse({ why: "past", what: reference, when: `${found.on} ${found.from}` })
		: found;
};

const isRefusal = (found: PollOption | Refused): found is Refused => "is" in found;

/** Anyone who may see the board may say which of the times they can make, and take it back. */
export const chooseTimes = (
	{ item, options }: { readonly item: Meeting; readonly options: readonly number[] },
	request: Request,
): Promise<Done<Meeting> | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const meeting = await register.itemById("meeting", item.id);
		const board = (await register.boards()).find(({ id }) => id === meeting?.boardId);
		if (meeting?.kind !== "meeting" || !board) return refuse({ why: "not-found", looked: "that" });
		if (board.state.is === "ended")
			return refuse({ why: "board-ended", board: board.name, on: board.state.on });
		if (!request.me) return refuse({ why: "no-standing" });
		const found = options.map((option) => openOption({ item: meeting, option }, board, request));
		const refused = found.find(isRefusal);
		if (refused) return refused;
		if (!isPolled(meeting)) return refuse({ why: "not-found", looked: "that" });

		const poll = withChoices(meeting.poll, request.me.id, options);
		await register.save({ ...meeting, poll });
		return done({ ...meeting, poll }, board);
	});

/** The secretary books one of the times, whatever the count says. */
export const settlePoll = ({ item, option }: Chosen, request: Request) =>
	request.store
		.as(request.register.audience)
		.boards()
		.then((boards) => {
			const board = boards.find(({ id }) => id === item.boardId);
			if (!board) return refuse({ why: "not-found", looked: "that" });
			return changeBoard(request, { board, deed: "run" }, async (current, register) => {
				const meeting = await register.itemById("meeting", item.id);
				if (meeting?.kind !== "meeting") return refuse({ why: "not-found", looked: "that" });
				const found = openOption({ item: meeting, option }, current, request);
				if (isRefusal(found)) return found;
				const time = optionTime(found, current.zone);
				const settled: Meeting = { ...meeting, time, poll: undefined };

				if (current.state.is === "forming") await register.save(startBoard(current, found.on));
				const other = await saveTogether(settled, register);
				if (other?.board.state.is === "forming")
					await register.save(startBoard(other.board, found.on));
				await register.announce(settled, "scheduled");
				await tellOther(other, { news: "scheduled", board: current, register, request });
				return settled;
			});
		});
