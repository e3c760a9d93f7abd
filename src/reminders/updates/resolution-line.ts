/**
 * What became of the matter of a reminder since it was said, in one line that takes the reminder's place.
 * It is read from the history: what it was when it was said, and who made it what it is now.
 */

import { type Audience, maySee } from "../../domain/audience/audience.ts";
import { type Board, belongs } from "../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../domain/dates/date-words.ts";
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import { type Action, blockedOf } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import { isOutOfReach, isQuorate, type Quorum } from "../../domain/meetings/attendance.ts";
import { type Meeting, meetingDay } from "../../domain/meetings/meeting.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import { answerableFor, peopleFor } from "../../domain/people/accountable-person.ts";
import type { Entity } from "../../domain/register.ts";
import type { Change } from "../../usecases/ports.ts";
import type { Present } from "../deliver/delivery-context.ts";
import { redactChange, redactSubject } from "../messages/cards/boards.ts";
import type { Destination, Subject } from "../plan/planned-reminder.ts";
import { isOfSilence, matterOf, type Rule } from "../plan/rule.ts";
import { notYours, silenceWords } from "./unacknowledged-resolution.ts";

export type Matter = {
	readonly rule: Rule;
	readonly destination: Destination;
	readonly saidAt: Instant;
	readonly subject: Subject;
	readonly board: Board;
	readonly present: Pick<Present, "boards" | "people" | "organisations">;
	/** Who reads what became of it. */
	readonly audience: Audience;
	/** Of the subject, oldest first. */
	readonly history: readonly Change[];
	/** Who comes to the meeting by now, where it is about its quorum. */
	readonly quorum?: Quorum | undefined;
	/** The last record of what the meeting owed, once all of it is there. */
	readonly recordedLast?: Change | undefined;
	/** The paper that it is about, with its history. */
	readonly paper?: { readonly now: Paper; readonly history: readonly Change[] } | undefined;
};

/** Undefined where the matter is as it was: only when it is spoken of has changed, so that what was said still stands. */
export const becameWords = (all: Matter): string | undefined => {
	const reading = { ...all, names: all.present };
	const history = all.history.map((change) => redactChange(change, reading));
	const matter = { ...all, subject: redactSubject(all.subject, reading), history };
	return ofMatter(matter) ?? withBoard(matter) ?? passedOn(matter);
};

const ofMatter = (matter: Matter): string | undefined => {
	const { subject, rule, paper } = matter;
	const isBeside = matterOf(rule) !== "itself";
	if (isOfAnotherSecretary(matter)) return notYours;
	switch (subject.kind) {
		case "board":
			return isBeside ? unasked : boardWords(subject, matter);
		case "meeting":
			if (matterOf(rule) === "minutes") return minutesWords(subject, matter);
			if (paper) return paperWords(paper.now, matter) ?? meetingWords(subject, matter);
			return meetingWords(subject, matter) ?? quorumWords(matter);
		case "action":
			return actionWords(subject, matter);
		case "milestone":
			return subject.actual === undefined
				? since(matter, dated, `Moved to ${wordDate(subject.forecast)}`)
				: `Achieved ${wordDay(subject.actual)}, recorded${by(matter.history.at(-1), matter)}`;
		case "guidance":
			return guidanceWords(subject, matter);
	}
};

/** A seat's term or a duty ends by itself, or with another day: nothing more is known of it here. */
const unasked = "No longer asked, for what it waited for has changed";

/** " by Maya Patel, Fri 6 March 2009" */
const by = (change: Change | undefined, { board }: Pick<Matter, "board">): string =>
	change === undefined ? "" : ` by ${change.author.name}, ${wordDay(dayIn(board.zone, change.at))}`;

type Reading = (entity: Entity) => unknown;

/** The change that made a fact what it is now; undefined where it is what it was when it was said. */
const changeOf = (
	history: readonly Change[],
	saidAt: Instant,
	fact: Reading,
): Change | undefined => {
	const read = (change: Change | undefined) =>
		change === undefined ? undefined : JSON.stringify(fact(change.entity) ?? null);
	const before = history.findLast(({ at }) => at < saidAt) ?? history[0];
	const last = history.at(-1);
	if (read(before) === read(last)) return undefined;
	return history.findLast((change, index) => read(change) !== read(history[index - 1]));
};

const since = ({ history, saidAt, board }: Matter, fact: Reading, words: string) => {
	const change = changeOf(history, saidAt, fact);
	return change && `${words}${by(change, { board })}`;
};

const dated: Reading = (entity) => {
	switch (entity.kind) {
		case "action":
			return entity.due;
		case "milestone":
			return entity.forecast;
		case "guidance":
			return entity.state.is === "expected" ? entity.state.window : undefined;
		case "meeting":
			return entity.time;
		default:
			return undefined;
	}
};

const boardWords = (board: Board, matter: Matter): string | undefined =>
	board.state.is === "active"
		? since(matter, (entity) => entity.kind === "board" && entity.state.is, "First meeting booked")
		: since(matter, (entity) => entity.kind === "board" && entity.state, "Start moved");

const meetingWords = (meeting: Meeting, matter: Matter): string | undefined => {
	if (meeting.state.is === "planned")
		return since(matter, dated, `Moved to ${meetingDay(meeting)}`);
	const words = meeting.state.is === "held" ? "Held" : "Cancelled";
	return since(matter, (entity) => entity.kind === "meeting" && entity.state.is, words) ?? words;
};

const minutesWords = (meeting: Meeting, matter: Matter): string | undefined => {
	if (meeting.state.is === "cancelled") return meetingWords(meeting, matter);
	const moved = () => since(matter, dated, `Moved to ${meetingDay(meeting)}`);
	const { recordedLast } = matter;
	return recordedLast ? `Minutes recorded${by(recordedLast, matter)}` : (moved() ?? unasked);
};

/** What is at risk stays so until it is met, though it may have been planned for another day by now. */
const quorumWords = ({ rule, quorum }: Matter): string | undefined => {
	if (quorum === undefined) return undefined;
	if (quorum.needed === undefined) return unasked;
	if (isQuorate(quorum)) return "Enough have said yes by now";
	return rule === "quorum:out-of-reach" && !isOutOfReach(quorum)
		? "In reach again by now"
		: undefined;
};

const actionWords = (action: Action, matter: Matter): string | undefined => {
	const { state, due } = action;
	if (state.is === "closed") {
		const closer = state.byId && matter.present.people.get(state.byId)?.name;
		const name = closer ?? matter.history.at(-1)?.author.name;
		return [`Done${name ? ` by ${name}` : ""}, ${wordDay(state.on)}`, state.outcome]
			.filter(Boolean)
			.join(": ");
	}
	const waits = () => blockedWords(action, matter);
	const moved = () => since(matter, dated, `Moved to ${wordDate(due)}`);
	return matter.rule.startsWith("review:") ? (waits() ?? moved()) : (moved() ?? waits());
};

const blockedWords = (action: Action, matter: Matter): string | undefined => {
	const now = blockedOf(action);
	const read: Reading = (entity) => entity.kind === "action" && blockedOf(entity);
	if (now === undefined) return since(matter, read, "Not blocked any more, said");
	return matter.rule.startsWith("review:")
		? since(matter, read, `To be asked again by ${wordDay(now.reviewBy)}, said`)
		: since(matter, read, `Blocked by ${now.by}: ${now.reason}, said`);
};

const guidanceWords = (guidance: Guidance, matter: Matter): string | undefined => {
	const { state } = guidance;
	if (state.is === "expected") return since(matter, dated, `New window ${wordDate(state.window)}`);
	if (isOfSilence(matter.rule) || matter.rule === "snoozed") {
		const silence = silenceWords(guidance, matter);
		if (silence !== undefined) return silence;
	}
	const read: Reading = (entity) => entity.kind === "guidance" && entity.state.is;
	const words = `Guidance ${state.is} ${wordDate(state.when)}`;
	return since(matter, read, `${words}, recorded`) ?? words;
};

const paperWords = ({ state, ownerId }: Paper, matter: Matter): string | undefined => {
	const history = matter.paper?.history ?? [];
	const own = { ...matter, history };
	const read: Reading = (entity) => entity.kind === "paper" && entity.state.is;
	if (state.is === "received") return since(own, read, "Handed in") ?? "Handed in";
	if (state.is === "withdrawn") return since(own, read, "No longer asked for, said");
	const author = matter.present.people.get(ownerId)?.name ?? "somebody else";
	return since(
		own,
		(entity) => entity.kind === "paper" && entity.ownerId,
		`Asked of ${author} now`,
	);
};

/** What a board had goes on with the board that took over from it. */
const withBoard = ({ board, subject, present, rule, audience }: Matter): string | undefined => {
	const { state } = board;
	if (state.is !== "ended" || (subject.kind === "board" && rule === "week")) return undefined;
	const into = present.boards.get(state.mergedIntoId ?? "");
	return into && maySee(into, audience)
		? `Now with ${into.name}, since ${wordDay(state.on)}`
		: `Its board ended ${wordDay(state.on)}`;
};

/** It is somebody else's by now to see to: whoever was told of it need not. */
const passedOn = (matter: Matter): string | undefined => {
	const { subject, board, destination, rule } = matter;
	if (!destination.startsWith("person:") || matterOf(rule) !== "itself") return undefined;
	const id = destination.slice("person:".length);
	if (subject.kind === "board" || subject.kind === "meeting")
		return id === board.secretaryId ? undefined : notYours;
	if (peopleFor(subject, board).includes(id)) return undefined;
	return (
		since(matter, owned, `Given to ${ownerName(subject, matter)}`) ??
		(belongs(board, id) ? undefined : notYours)
	);
};

const isForTheChair = (rule: Rule): boolean =>
	rule === "quorum:out-of-reach" || rule === "minutes:chair";

const isOfAnotherSecretary = ({ rule, destination, board }: Matter): boolean => {
	if (!/^(?:quorum|seat|minutes)/.test(rule) || !destination.startsWith("person:")) return false;
	const told = [board.secretaryId, ...(isForTheChair(rule) ? [board.chairId] : [])];
	return !told.some((id) => destination === `person:${id}`);
};

const owned: Reading = (entity) =>
	entity.kind === "action" || entity.kind === "milestone" || entity.kind === "guidance"
		? answerableFor(entity)
		: undefined;

const ownerName = (
	subject: Exclude<Subject, { kind: "board" | "meeting" }>,
	{ present }: Matter,
): string => {
	const owner = answerableFor(subject);
	const known = owner?.kind === "organisation" ? present.organisations : present.people;
	return (owner && known.get(owner.id)?.name) ?? "nobody";
};
