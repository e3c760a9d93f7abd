/** Why something was cancelled, ended, moved or is blocked: the reason as it was given, or that none was. */

import type { Board } from "../../domain/boards/board.ts";
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import { blockedOf } from "../../domain/items/action.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import { bookedFacts, oneMeeting, unmetFacts } from "./about-unmet.ts";
import { type Answering, listed, nothing, type Part, subject, todayFor } from "./answering.ts";
import { changeWords } from "./change-words.ts";
import { meetingLine } from "./lines.ts";
import { fallsWithin, inOrder, isAhead } from "./meeting-times.ts";
import { moreRows, nothingMore, pageOf } from "./reading-on.ts";
import { entityIn, meetingsOf } from "./world.ts";

const given = (reason: string | undefined): string =>
	reason ? `Reason: ${reason.replace(/\.$/, "")}.` : "No reason is recorded.";

export const calledOff = (meeting: Meeting, answering: Answering): Fact | undefined => {
	if (meeting.state.is !== "cancelled") return undefined;
	const { board, when, reference } = meetingLine(meeting, answering);
	const on = wordDay(meeting.state.on);
	return {
		is: "thing",
		name: `${board}, ${when} (${reference})`,
		says: [`Cancelled on ${on}.`, given(meeting.state.reason)],
	};
};

const ofBoard = (board: Board): Fact | undefined =>
	board.state.is === "ended"
		? {
				is: "thing",
				name: board.name,
				says: [`Ended on ${wordDay(board.state.on)}.`, given(board.state.reason)],
			}
		: undefined;

/** Moves are in the history, with who made them; the register asks nobody why. */
const ofMove = async (item: Item, answering: Answering): Promise<Fact | undefined> => {
	const changes = await answering.register.changesOf(item.kind, item.id);
	const moves = changes.flatMap((change, at) => {
		const did = changeWords(changes[at - 1]?.entity, change.entity, answering);
		return at > 0 && /\b(due|time) from\b/.test(did) ? [{ change, did }] : [];
	});
	const last = moves.at(-1);
	if (!last) return undefined;
	const on = wordDay(dayIn(answering.zone, last.change.at));
	return {
		is: "thing",
		name: answering.lookups.reference(item),
		says: [`${last.did}, on ${on} by ${last.change.author.name}. No reason is recorded.`],
	};
};

/** One of a series that stands on another day, or at another hour, than its rule named. */
const ofOtherTime = async (meeting: Meeting, answering: Answering): Promise<Fact | undefined> => {
	const { originalOn, time, boardId, seriesId } = meeting;
	if (originalOn === undefined || time.is !== "fixed") return undefined;
	const all = await answering.register.series({ boardIds: [boardId] });
	const from = all.find(({ id }) => id === seriesId)?.recurrence.from;
	const named = [
		...(time.on === originalOn ? [] : [wordDay(originalOn)]),
		...(from === undefined || time.from === from ? [] : [from]),
	];
	if (named.length === 0) return undefined;
	const { board, when, reference } = meetingLine(meeting, answering);
	return {
		is: "thing",
		name: `${board}, ${when} (${reference})`,
		says: [`Its series named ${named.join(", ")}. No reason is recorded.`],
	};
};

const ofItem = async (item: Item, answering: Answering): Promise<Fact | undefined> => {
	if (item.kind === "meeting") {
		const called = calledOff(item, answering) ?? (await ofMove(item, answering));
		return called ?? (await ofOtherTime(item, answering));
	}
	const blocked = item.kind === "action" ? blockedOf(item) : undefined;
	if (!blocked) return ofMove(item, answering);
	return {
		is: "thing",
		name: answering.lookups.reference(item),
		says: [
			`Blocked by ${blocked.by}: ${blocked.reason}. To be reviewed by ${wordDay(blocked.reviewBy)}.`,
		],
	};
};

type Told = { readonly meeting: Meeting; readonly fact: Fact };
type Reasons = { readonly facts: readonly Fact[]; readonly meetings: readonly Subject[] };

const toldOf = async (
	meetings: readonly Meeting[],
	answering: Answering,
): Promise<readonly Told[]> => {
	const told = await Promise.all(
		meetings.map(async (meeting) => ({ meeting, fact: await ofItem(meeting, answering) })),
	);
	return told.flatMap(({ meeting, fact }) => (fact ? [{ meeting, fact }] : []));
};

/** As many meetings of one board are told, beside how many more there are. */
const mostTold = 3;
/** More histories than this are not read one by one. */
const mostHistories = 500;

type Few = { readonly told: readonly Told[]; readonly left: number };

const leftOf = (told: readonly Told[]): number => Math.max(0, told.length - mostTold);

const latest = (told: readonly Told[]): Few => ({
	told: told.slice(-mostTold),
	left: leftOf(told),
});

const isOff = ({ state }: Meeting): boolean => state.is === "cancelled";

const isOver = ({ time }: Meeting, answering: Answering): boolean =>
	time.is === "fixed" && time.on < todayFor(undefined, answering);

/** Asked of a time, its meetings that were moved are told as well as those called off; asked of a move, those ahead. */
const meetingFacts = async (board: Board, answering: Answering): Promise<Few> => {
	const { span, facets } = answering.question;
	const all = meetingsOf(answering.world, board.id);
	if (span) {
		const meant = all.filter((meeting) => fallsWithin(meeting, span));
		return latest(await toldOf(meant.slice(-mostHistories), answering));
	}
	const ahead = inOrder(all.filter((meeting) => isAhead(meeting, answering)));
	const moved = facets.includes("moved")
		? await toldOf(ahead.slice(0, mostHistories), answering)
		: [];
	if (moved.length > 0) return { told: moved.slice(0, mostTold), left: leftOf(moved) };
	// What was called off long ago says nothing of what stands now.
	const asksOfNow = facets.includes("moved");
	const off = all.filter((each) => isOff(each) && !(asksOfNow && isOver(each, answering)));
	return latest(await toldOf(off, answering));
};

const ofBoardAsked = async (board: Board, answering: Answering): Promise<Reasons> => {
	const ended = ofBoard(board);
	if (ended && !answering.question.span) return { facts: [ended], meetings: [] };
	const { told, left } = await meetingFacts(board, answering);
	const facts = [...told.map(({ fact }) => fact), ...moreRows(left)];
	const asksUnmet = answering.question.facets.includes("cancelled");
	const isCalledOff = answering.question.span !== undefined && facts.length > 0;
	const more = asksUnmet && !isCalledOff ? unmetFacts(board, answering) : [];
	return {
		facts: [...facts, ...more, ...(ended && facts.length === 0 ? [ended] : [])],
		meetings: told.map(({ meeting }) => subject(meeting)),
	};
};

/** With no board named: whatever was called off in that time. */
const ofTime = async (answering: Answering): Promise<Part> => {
	const { question, world } = answering;
	const off = world.boards
		.flatMap(({ id }) => meetingsOf(world, id))
		.filter(isOff)
		.filter((meeting) => question.span && fallsWithin(meeting, question.span));
	const when = question.span ? `, ${question.span.words}` : "";
	if (off.length === 0)
		return nothing({ is: "none", says: `No meeting called off is recorded${when}` });
	const { shown, page, left } = pageOf(off, answering);
	if (shown.length === 0) return nothingMore();
	const told = shown.flatMap((meeting) => calledOff(meeting, answering) ?? []);
	const facts = [...told, ...moreRows(left)];
	const boards = off.map(({ boardId }) => ({ kind: "board" as const, id: boardId }));
	const focus = [...off.map(subject), ...boards];
	const rests = shown.map(subject);
	return { is: "found", facts, rests, focus, buttons: [], page, left };
};

/** "Has it moved", of what has not: when it is. */
const standsAs = (entity: ReturnType<typeof entityIn>, answering: Answering): readonly Fact[] => {
	const { facets } = answering.question;
	if (!facets.includes("moved")) return [];
	if (entity?.kind === "board") return bookedFacts(entity, answering);
	return entity?.kind === "meeting" ? oneMeeting(entity, answering) : [];
};

/** "Why was the May board cancelled", of one that was not: as it stands. */
const asBooked = (entity: ReturnType<typeof entityIn>, answering: Answering): readonly Fact[] => {
	const { span, facets } = answering.question;
	if (facets.includes("moved")) return [];
	if (entity?.kind === "meeting") return oneMeeting(entity, answering);
	if (entity?.kind !== "board" || !span) return [];
	const all = meetingsOf(answering.world, entity.id);
	return all.some((each) => fallsWithin(each, span)) ? bookedFacts(entity, answering) : [];
};

/** "It" is then the meeting that was told of, if it was one; and "they" are its board. */
const spokenOf = (
	asked: readonly Subject[],
	told: readonly Subject[],
	{ world }: Answering,
): readonly Subject[] => {
	const boards = asked.flatMap(({ id }) => {
		const item = itemAmong(world.holdings, id);
		return item?.kind === "meeting" ? [{ kind: "board" as const, id: item.boardId }] : [];
	});
	return [...(told.length === 1 ? told : []), ...asked.map(subject), ...boards];
};

/** The hour that a meeting was moved from is in no diary any more: its day finds it. */
const ofItsDay = (answering: Answering): Answering => {
	const { question } = answering;
	const span = question.span && { ...question.span, at: undefined };
	return { ...answering, question: { ...question, span } };
};

export const answerReasons = async (asking: Answering): Promise<Part> => {
	const answering = ofItsDay(asking);
	const { question, world } = answering;
	const asked = [...question.subjects, ...(question.among ?? [])];
	if (asked.length === 0 && question.span) return ofTime(answering);
	const facts: Fact[] = [];
	const told: Subject[] = [];
	for (const { id } of asked) {
		const entity = entityIn(world, id);
		if (entity?.kind === "board") {
			const reasons = await ofBoardAsked(entity, answering);
			facts.push(...reasons.facts);
			told.push(...reasons.meetings);
		} else if (entity && "number" in entity) {
			const fact = await ofItem(entity, answering);
			if (fact) facts.push(fact);
		}
	}
	const focus = spokenOf(asked, told, answering);
	const is = facts.every((fact) => fact.is === "none") ? "nothing" : "found";
	if (facts.length > 0) return { is, facts, rests: focus.slice(0, 3), focus, buttons: [] };
	const names = asked.flatMap(({ id }) => {
		const entity = entityIn(world, id);
		if (!entity) return [];
		return "number" in entity ? answering.lookups.reference(entity) : entity.name;
	});
	const says = `Not recorded: ${listed(names)} as ${question.facets.includes("moved") ? "moved" : "cancelled, ended, moved or blocked"}`;
	const stands = asked.flatMap(({ id }) => standsAs(entityIn(world, id), answering));
	const booked = asked.flatMap(({ id }) => asBooked(entityIn(world, id), answering));
	const isSaid = stands.some(({ is }) => is === "none");
	const part = nothing(...stands, ...(isSaid ? [] : [{ is: "none", says } as const]), ...booked);
	return { ...part, rests: focus.slice(0, 3), focus };
};
