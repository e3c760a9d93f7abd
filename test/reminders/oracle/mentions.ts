/**
 * What is overdue by a change, and not by its days going by: mentioned once, on the next working day, where nothing else
 * says that it is late; and where all of its line had gone by, that is counted from the mention.
 */
import type { Board } from "../../../src/domain/boards/board.ts";
import {
	dayAt,
	dayOf,
	isBefore,
	workingAfter,
	workingBefore,
	workingDaysFrom,
} from "./calendar.ts";
import type { Said } from "./heard.ts";
import type { Told } from "./judge.ts";
import {
	habitsOf,
	type Moment,
	outstanding,
	type Programme,
	spanOf,
	type Thing,
} from "./programme.ts";
import { momentsOf, placeOf, told as tell } from "./promises.ts";
import type { Chapter } from "./story.ts";

const day = 24 * 3_600_000;

type Trial = {
	readonly chapter: Chapter;
	readonly index: number;
	readonly chapters: readonly Chapter[];
	readonly said: readonly Said[];
	readonly told: readonly Told[];
};

const isLate = (why: string): boolean => /^(?:late|ended|review|to the|mention)/.test(why);

const blockedIn = (thing: Thing) =>
	thing.kind === "action" && thing.state.is === "open" ? thing.state.blocked : undefined;

const dateOf = (thing: Thing) => {
	if (thing.kind === "meeting") return undefined;
	if (thing.kind !== "guidance") return outstanding(thing);
	return thing.state.is === "expected" ? thing.state.window : undefined;
};

const waitsFor = (about: string, { things }: Programme): string => {
	const thing = things.get(about);
	const date = thing && dateOf(thing);
	const span = date && spanOf(date);
	return `${span?.first} ${span?.last} ${thing && blockedIn(thing)?.reviewBy}`;
};

/** The chapter from which on it has had its date, and waited for what it waits for. */
const datedIn = (about: string, { chapters, index }: Trial): number => {
	const now = waitsFor(about, chapters[index]?.programme ?? chapters[0]?.programme ?? never());
	let since = index;
	while (since > 0 && waitsFor(about, chapters[since - 1]?.programme ?? never()) === now) since--;
	return since;
};

const never = (): never => {
	throw new Error("a story has chapters");
};

const isOverdue = (thing: Thing, board: Board, at: number): boolean => {
	const date = dateOf(thing);
	const span = date && spanOf(date);
	const today = dayAt(at, board.zone);
	const review = blockedIn(thing)?.reviewBy;
	if (!span || board.state.is === "ended" || !isBefore(span.last, today)) return false;
	return review === undefined || isBefore(dayOf(review), today);
};

type Time = { readonly from: number; readonly until?: number | undefined };

const isSaidWithin = (about: string, { from, until }: Time, { told }: Trial): boolean =>
	told.some(
		({ said, moment }) =>
			moment.about === about &&
			said.at >= from &&
			(until === undefined || said.at < until) &&
			(isLate(moment.why) || moment.why === "put off"),
	);

/** Something overdue is said of it where nothing is promised: once since it has had its date, soon after some change. */
export const isMention = (each: Said, trial: Trial): boolean => {
	const { chapters, index, said } = trial;
	const { headline, at, about, place: where } = each;
	const { things, boards } = trial.chapter.programme;
	const thing = things.get(about);
	const board = thing && boards.get(thing.boardId);
	if (!/overdue|Window ended/.test(headline) || !board) return false;
	if (where !== placeOf(thing, board)) return false;
	const isFirst = !said.some((other) => other.about === about && other.at < at);
	const isRecorded = chapters
		.slice(0, index + 1)
		.some(
			({ from, changed }, place) =>
				at < from + 6 * day && (place === 0 || (isFirst && changed.has(about))),
		);
	const { from: since } = chapters[datedIn(about, trial)] ?? trial.chapter;
	const isSoon = chapters.slice(0, index + 1).some(({ from }) => at < from + 6 * day);
	const isMentioned = trial.told.some(
		({ said: before, moment }) =>
			moment.about === about && moment.why === "mention" && before.at >= since && before.at < at,
	);
	if (isRecorded) return !isMentioned;
	return isSoon && !isSaidWithin(about, { from: since, until: at }, trial);
};

/** Nothing but other matters has changed from the one chapter to the other. */
const isUndisturbed = (about: string, since: number, { chapters, index }: Trial): boolean =>
	chapters.slice(since, index + 1).every(({ step, putOff, spent }, place) => {
		const isPutOff = [...putOff, ...spent].some((one) => one.about === about);
		const isOther = step !== undefined && "which" in step && step.do !== "snooze";
		return !isPutOff && (place === 0 || isOther);
	});

/** What must be mentioned, as long as nobody moves the hours and places meanwhile. */
export const mentionsOwed = (trial: Trial): readonly Moment[] =>
	[...trial.chapter.programme.things.keys()].flatMap((about) => {
		const since = datedIn(about, trial);
		const { from, programme } = trial.chapters[since] ?? trial.chapter;
		const thing = programme.things.get(about);
		const board = thing && programme.boards.get(thing.boardId);
		if (!thing || !board || !isOverdue(thing, board, from)) return [];
		if (since === 0 || !isUndisturbed(about, since, trial)) return [];
		const isSilent = thing.kind !== "guidance" && habitsOf(board).overdue.times === 0;
		const isToCome = momentsOf(thing, programme).some(({ why, at }) => isLate(why) && at > from);
		const place = placeOf(thing, board);
		if (isSilent || isToCome || !place || isSaidWithin(about, { from }, trial)) return [];
		const headline = thing.kind === "guidance" ? "Window ended, not recorded" : "% overdue by %";
		const next = workingAfter(dayAt(from, board.zone));
		const reason = { why: "mention", day: next, sort: "come" as const, headline };
		return [tell(reason, place, { about, board, programme })];
	});

const isOfLine = ({ why }: Moment): boolean => why.startsWith("to the ");

const runOn = (moment: Moment, last: string, { programme }: Chapter): Moment => {
	const board = programme.boards.get(programme.things.get(moment.about)?.boardId ?? "");
	if (!board) return moment;
	const step = moment.why.slice("to the ".length) as "deputy" | "secretary" | "chair";
	const day = workingDaysFrom(dayOf(last), habitsOf(board).escalation[step] ?? 0);
	const reason = { ...moment, day, sort: "come" as const };
	return tell(reason, moment.place, { about: moment.about, board, programme });
};

/**
 * Where hours or zones have moved around the moment of the mention, its line may stand or run on from there: each step
 * is said once, of either.
 */
export const ranOn = (
	each: Said,
	mentions: readonly Moment[],
	{ chapter, told }: Trial,
): Moment | undefined => {
	const thing = chapter.programme.things.get(each.about);
	const steps = thing ? momentsOf(thing, chapter.programme).filter(isOfLine) : [];
	return steps
		.filter(({ place, why }) => place === each.place && !isSaidOnce({ ...each, why }, told))
		.flatMap((step) =>
			mentions
				.filter(({ about }) => about === each.about)
				.map(({ on }) => runOn(step, on, chapter)),
		)
		.find(({ at }) => at === each.at);
};

const isSaidOnce = (
	{ about, place, why }: Pick<Moment, "about" | "place" | "why">,
	told: readonly Told[],
): boolean =>
	told.some(({ moment }) => moment.about === about && moment.place === place && moment.why === why);

/** Each step as many working days after the mention as it would have come after the last day. */
export const withMentions = (
	moments: readonly Moment[],
	mentions: readonly Moment[],
	trial: Trial,
): readonly Moment[] =>
	moments.map((moment) => {
		const { programme } = trial.chapter;
		const thing = programme.things.get(moment.about);
		const board = thing && programme.boards.get(thing.boardId);
		const last = mentions
			.filter(({ about }) => about === moment.about)
			.map(({ on }) => on)
			.sort()
			.at(-1);
		if (!isOfLine(moment) || !board || last === undefined) return moment;
		const line = moments.filter((one) => isOfLine(one) && one.about === moment.about);
		if (line.some((one) => isToCome(one, last, trial))) return moment;
		if (isTold(moment, trial)) return moment;
		return runOn(moment, last, trial.chapter);
	});

const isTold = (one: Moment, { told }: Trial): boolean =>
	told.some(
		({ moment: { about, why, place, on } }) =>
			about === one.about && why === one.why && place === one.place && on === one.on,
	);

const isToCome = (one: Moment, mentioned: string, trial: Trial): boolean => {
	if (one.on >= mentioned) return true;
	const isRecent = one.on >= workingBefore(dayOf(mentioned)).toString();
	const { from } = trial.chapters[datedIn(one.about, trial)] ?? trial.chapter;
	return isRecent && (one.at > from || isTold(one, trial));
};
