/** Whoever runs the board that is asked agrees to a joint meeting, or does not; only then is it in their diary. */
import { startBoard } from "../../domain/boards/board.ts";
import { joined, proposedTo } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { gatherAgenda } from "../agenda/carry.ts";
import { changeBoard, type Done, done, isRefused } from "../change-item.ts";
import type { Request } from "../request.ts";
import { answered, type Deciding, tellProposer } from "./answering-proposals.ts";
import { cannotJoin, isPlannedAt, type OtherHalf } from "./joint.ts";
import { askThem, invitedBoard, proposedWith, runsIt } from "./propose.ts";
import { newMeeting } from "./schedule.ts";

export type Accepted = {
	/** The first of them, as the board that proposed it has it. */
	readonly theirs: OtherHalf;
	/** As the board that was asked has it. */
	readonly own: Meeting;
	/** How many meetings are joint by now. */
	readonly count: number;
	/** What that board had at one of those times already, and is the joint one now. */
	readonly taken: readonly Meeting[];
	/** What it had then and keeps, so that it does not meet jointly at that time. */
	readonly kept: readonly Meeting[];
	readonly isFirst: boolean;
};

type Pair = { readonly meeting: Meeting; readonly there?: Meeting | undefined };

const atThatTime = ({ time }: Meeting, known: readonly Meeting[]): Meeting | undefined =>
	known.find((other) => isPlannedAt(time, other));

/** One of a series, or one that is joint with some board already, stays what it is. */
const isFree = ({ there }: Pair): boolean =>
	there === undefined || (there.joint === undefined && there.seriesId === undefined);

/** Both show the same day, time and place from then on: those that were proposed. */
const joinOne = async ({ meeting, there }: Pair, deciding: Deciding) => {
	const { register, request, asked } = deciding;
	const { time, title } = meeting;
	const place = meeting.place ?? there?.place;
	const theirs = there ?? (await newMeeting(asked, { register, request, time, place, title }));
	const [own, half] = joined({ ...meeting, place }, { ...theirs, time, place });
	await register.save(own);
	await register.save(half);
	return { own, half };
};

const begin = async ({ register, asked }: Deciding, pairs: readonly Pair[]): Promise<boolean> => {
	const days = pairs.flatMap(({ meeting: { time } }) => (time.is === "fixed" ? time.on : []));
	const [day] = days.toSorted();
	if (day === undefined || asked.state.is !== "forming") return false;
	await register.save(startBoard(asked, day));
	return true;
};

const accept = async (deciding: Deciding): Promise<Accepted | Refused> => {
	const { register, request, asked, proposer, meetings } = deciding;
	const refused = cannotJoin(proposer, asked);
	if (refused) return refused;
	const known = await register.meetings({ boardIds: [asked.id], openOnly: true });
	const pairs = meetings.map((meeting) => ({ meeting, there: atThatTime(meeting, known) }));
	const free = pairs.filter(isFree);
	const kept = pairs.flatMap((pair) => (isFree(pair) ? [] : (pair.there ?? [])));
	const [first, inTheWay] = [free[0], kept[0]];
	if (!first)
		return refuse({
			why: "already",
			reference: inTheWay ? referenceText(inTheWay, asked) : asked.code,
			title: asked.name,
			state: "booked for that time",
		});

	const isFirst = await begin(deciding, free);
	const joint = await joinOne(first, deciding);
	for (const pair of free.slice(1)) await joinOne(pair, deciding);
	for (const { meeting } of pairs.filter((pair) => !isFree(pair) && pair.meeting.proposal))
		await register.save({ ...meeting, proposal: undefined });
	await gatherAgenda({ board: asked, register, request });
	await tellProposer(joint.own, "joined", deciding);
	if (asked.channelId !== proposer.channelId) await register.announce(joint.half, "scheduled");
	const taken = free.flatMap(({ there }) => there ?? []);
	const theirs = { meeting: joint.own, board: proposer };
	return { theirs, own: joint.half, count: free.length, taken, kept, isFirst };
};

export const acceptProposal = (item: Meeting, request: Request) =>
	answered(item, { request, answer: "yes" }, accept);

/** Whoever runs the board that proposed it, and not the one that turned it down, can only ask that once more. */
export const proposedAgain = async (
	item: Meeting,
	request: Request,
): Promise<Done<Meeting> | Refused | undefined> => {
	const board = (await request.register.boards()).find(({ id }) => id === item.boardId);
	const asked = item.proposal?.turnedDown && (await invitedBoard(item, request.register));
	if (!board || !asked || runsIt(asked, request) || !runsIt(board, request)) return undefined;
	return changeBoard(request, { board, deed: "run" }, async (proposer, register) => {
		const refused = cannotJoin(proposer, asked);
		if (refused) return refused;
		const proposal = { boardId: asked.id };
		for (const meeting of await proposedWith(item, register, request))
			if (meeting.proposal?.turnedDown) await register.save({ ...meeting, proposal });
		const again = { ...item, proposal };
		await askThem(again, asked, register);
		return again;
	});
};

type TurningDown = { readonly item: Meeting; readonly reason?: string | undefined };

/** Whoever proposed it may take it back. Answers the meeting as its own board has it from then on. */
export const turnDown = async (
	{ item, reason }: TurningDown,
	request: Request,
): Promise<Done<Meeting> | Refused> => {
	const outcome = await answered(item, { request, answer: "no" }, async (deciding) => {
		const { register, asked, proposer, meetings } = deciding;
		const isTheirs = runsIt(asked, request);
		const proposal = isTheirs ? { boardId: asked.id, turnedDown: { reason } } : undefined;
		for (const meeting of meetings)
			if (proposedTo(meeting) !== undefined) await register.save({ ...meeting, proposal });
		const [first = item] = meetings;
		const after = { ...first, proposal };
		if (isTheirs) await tellProposer(after, "declined", deciding);
		return { meeting: after, board: proposer };
	});
	return isRefused(outcome) ? outcome : done(outcome.value.meeting, outcome.value.board);
};
