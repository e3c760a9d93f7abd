/** Items and meetings in short, every date and name in words, and how long their lines are. */
import type { Board } from "../../../domain/boards/board.ts";
import {
	type HonestDate,
	isDated,
	isOverdue,
	wordDate,
	wordDay,
} from "../../../domain/dates/honest-date.ts";
import { dayIn } from "../../../domain/dates/plain-date.ts";
import { type Action, blockedOf } from "../../../domain/items/action.ts";
import { editionWords, type Guidance } from "../../../domain/items/guidance.ts";
import type { Milestone } from "../../../domain/items/milestone.ts";
import { areHalves } from "../../../domain/meetings/joint.ts";
import { hoursOf, type Meeting } from "../../../domain/meetings/meeting.ts";
import type { Source } from "../../../domain/people/person.ts";
import type { Fact, ItemLine, MeetingLine } from "../../../domain/questions/answer.ts";
import type { Question } from "../../../domain/questions/question.ts";
import type { Entity, Item } from "../../../domain/register.ts";
import type { Change } from "../../ports.ts";
import { type Answering, isNumber, todayFor, withoutStop } from "../answering.ts";
import { paperDay } from "../thread/sources.ts";
import { meetingIn } from "../world.ts";

export type Duty = Action | Milestone | Guidance;

export const isDuty = (entity: Entity): entity is Duty =>
	entity.kind === "action" || entity.kind === "milestone" || entity.kind === "guidance";

export const dueOf = (item: Duty): HonestDate | undefined => {
	if (item.kind === "action") return item.due;
	if (item.kind === "milestone") return item.forecast;
	return item.state.is === "expected" ? item.state.window : undefined;
};

export const isDone = (item: Duty): boolean => {
	if (item.kind === "action") return item.state.is === "closed";
	return item.kind === "milestone" ? item.actual !== undefined : item.state.is !== "expected";
};

export const isLate = (item: Duty, answering: Answering): boolean => {
	if (isDone(item)) return false;
	const due = dueOf(item);
	return (
		due !== undefined && isOverdue(due, todayFor(answering.lookups.board(item.boardId), answering))
	);
};

const seasons = ["spring", "summer", "autumn", "winter"];

/** "released in 2008", "released on Thu 5 March 2009" */
const happened = (what: string, date: HonestDate): string => {
	if (date.precision === "day") return `${what} on ${wordDate(date)}`;
	const words = wordDate(date);
	const isYear = words.length >= 4 && isNumber(words.slice(0, 4));
	const isQuarter = words.startsWith("Q") && isNumber(words.charAt(1));
	const isPeriod = isYear || isQuarter || seasons.some((season) => words.startsWith(season));
	return isPeriod ? `${what} in ${words}` : `${what} ${words}`;
};

export const stateWords = (item: Duty): string => {
	if (item.kind === "action") {
		return item.state.is === "closed" ? `closed on ${wordDay(item.state.on)}` : "open";
	}
	if (item.kind === "milestone")
		return item.actual ? `achieved on ${wordDay(item.actual)}` : "open";
	const { state } = item;
	if (state.is === "expected") return "expected, not recorded as released";
	return `${happened(state.is, state.when)}${editionWords(item)}`;
};

export const sourceWords = (source: Source | undefined): string | undefined =>
	source && `“${source.paper}” of ${paperDay(source.dated)}, ¶${source.paragraph}`;

const updatedWords = (change: Change | undefined, zone: string): string | undefined =>
	change && `${wordDay(dayIn(zone, change.at))} by ${change.author.name}`;

const noteOf = (item: Action): string | undefined => {
	const blocked = blockedOf(item);
	if (blocked)
		return `Blocked by ${blocked.by}: ${blocked.reason} (review by ${wordDay(blocked.reviewBy)})`;
	return item.state.is === "open" ? item.state.note : item.state.outcome;
};

/** The meeting that it came from, where that may be seen. */
export const meetingBehind = (item: Item, { world }: Answering): Meeting | undefined => {
	return meetingIn(world, item.kind === "action" ? item.meetingId : undefined);
};

const raisedWords = (item: Action, answering: Answering): string | undefined => {
	const meeting = meetingBehind(item, answering);
	if (!meeting) return undefined;
	const { reference, board, when } = meetingLine(meeting, answering);
	return `${reference} (${board}, ${when})`;
};

const postsWords = ({ filled, wanted }: NonNullable<Action["posts"]>): string => {
	const left = wanted - filled;
	return `${filled} of ${wanted} posts filled${left > 0 ? `, ${left} to go` : ""}`;
};

const actionLine = (item: Action, answering: Answering): Partial<ItemLine> => ({
	raisedAt: raisedWords(item, answering),
	posts: item.posts && postsWords(item.posts),
	note: noteOf(item),
});

const milestoneLine = (item: Milestone, { lookups }: Answering): Partial<ItemLine> => ({
	rag: item.report?.rag,
	reason: item.report?.reason,
	reportedOn: item.report && wordDay(item.report.on),
	reportedBy: lookups.name(item.report?.byId),
	baseline: wordDate(item.baseline),
});

const guidanceLine = (item: Guidance, { lookups }: Answering): Partial<ItemLine> => ({
	issuer: lookups.name(item.issuerId),
	watcher: lookups.ownerName(item.watcher),
	circulatedTo: item.circulatedTo,
	released: item.state.is === "released" ? wordDate(item.state.when) : undefined,
	expected: item.state.is === "expected" ? wordDate(item.state.window) : undefined,
});

/** Who closed it, where that is recorded. */
const closerWords = (item: Duty, { lookups }: Answering): string => {
	const by =
		item.kind === "action" && item.state.is === "closed"
			? lookups.name(item.state.byId)
			: undefined;
	return by ? ` by ${by}` : "";
};

const special = (item: Duty, answering: Answering): Partial<ItemLine> => {
	if (item.kind === "action") return actionLine(item, answering);
	return item.kind === "milestone" ? milestoneLine(item, answering) : guidanceLine(item, answering);
};

/** A plan's own milestone, or what stands in one of its work streams. */
const planName = (item: Duty, { lookups, world }: Answering): string | undefined => {
	const own = item.kind === "milestone" ? lookups.name(item.planId) : undefined;
	const stream = world.workStreams.find(({ id }) => id === item.workStreamId);
	return own ?? lookups.name(stream?.planId);
};

export const itemLine = (item: Duty, answering: Answering, change?: Change): ItemLine => {
	const { lookups, zone } = answering;
	const due = dueOf(item);
	return {
		kind: item.kind,
		reference: lookups.reference(item),
		title: item.title,
		board: lookups.board(item.boardId)?.name ?? "",
		owner: item.kind === "guidance" ? undefined : lookups.ownerName(item.owner),
		due: due && wordDate(due),
		dated: due !== undefined && isDated(due),
		overdue: isLate(item, answering),
		state: `${stateWords(item)}${closerWords(item, answering)}`,
		done: isDone(item),
		source: sourceWords(item.source),
		workStream: lookups.name(item.workStreamId),
		plan: planName(item, answering),
		updated: updatedWords(change, zone),
		...special(item, answering),
	};
};

export const meetingWhen = (meeting: Meeting, zone: string): string => {
	const { time } = meeting;
	if (time.is === "provisional") return wordDate(time.when);
	const where = time.zone === zone ? "" : ` (${time.zone})`;
	return `${wordDay(time.on)}, ${hoursOf(time)}${where}`;
};

/** The other board of a joint meeting, while that board's own half of it may be seen. */
export const jointlyWith = (own: Meeting, { lookups, world }: Answering): Board | undefined => {
	const half = meetingIn(world, own.joint?.meetingId);
	if (!half || !areHalves(own, half)) return undefined;
	const other = lookups.board(half.boardId);
	return other?.state.is === "ended" ? undefined : other;
};

/** "Fri 7 May 2032 (The alarm was being tested)". */
const cancelledOn = ({ state }: Meeting): string | undefined => {
	if (state.is !== "cancelled") return undefined;
	const day = wordDay(state.on);
	return state.reason === undefined ? day : `${day} (${withoutStop(state.reason)})`;
};

export const meetingLine = (meeting: Meeting, answering: Answering): MeetingLine => ({
	reference: answering.lookups.reference(meeting),
	board: answering.lookups.board(meeting.boardId)?.name ?? "",
	jointlyWith: jointlyWith(meeting, answering)?.name,
	title: meeting.title,
	when: meetingWhen(meeting, answering.zone),
	provisional: meeting.time.is === "provisional",
	place: meeting.place,
	cancelled: cancelledOn(meeting),
	held: meeting.state.is === "held",
});

/** As many characters as its line takes, or a few more. */
export const lengthOf =
	({ reasons }: { readonly reasons?: true }) =>
	(item: ItemLine): number => {
		const { reference, title, due, lateness, state, rag, posts } = item;
		const { owner, issuer, watcher, circulatedTo, reason, note } = item;
		const why = reasons ? (reason ?? note) : undefined;
		const said = [reference, title, lateness ?? due, state, rag, posts, why];
		return [...said, owner, issuer, watcher, circulatedTo].join(" · ").length + 60;
	};

/** Each line says why it stands so, where that was asked. */
export const reasonsOf = ({ reasons, topic, state }: Question): { readonly reasons?: true } =>
	reasons || topic !== undefined || state === "blocked" ? { reasons: true } : {};

/** "Why is COG late", where none of its lines says why: that is said. */
export const unexplained = (fact: Fact | undefined, { reasons }: Question): string | undefined =>
	reasons && fact?.is === "items" && fact.items.every(({ reason, note }) => !reason && !note)
		? "Why: not recorded"
		: undefined;

/** "London Prevent board, Thu 27 November 2008, 14:00–15:30 (LPB-M2)" */
export const meetingName = (meeting: Meeting, answering: Answering): string => {
	const { board, when, reference } = meetingLine(meeting, answering);
	return `${board}, ${when} (${reference})`;
};
