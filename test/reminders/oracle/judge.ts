/** Compares what was said with what was promised, chapter by chapter of a story. */
import { Temporal } from "temporal-polyfill";
import { fromMillis } from "../../../src/reminders/instants.ts";
import type { Office } from "../office.ts";
import { momentsOfBoard, momentsOfPaper } from "./beside.ts";
import { awake, dayAt, dayOf, daysFrom, instantAt, workingAfter } from "./calendar.ts";
import { absencesIn, type Said, saidIn } from "./heard.ts";
import { isMention, mentionsOwed, ranOn, withMentions } from "./mentions.ts";
import { momentsOfMinutes } from "./minutes.ts";
import { habitsOf, type Moment, type Programme, peaceOf } from "./programme.ts";
import { answers, momentsOf, placeOf } from "./promises.ts";
import { isQuorumSettled, momentsOfQuorum, warningDay } from "./quorum.ts";
import { isAsThen } from "./same.ts";
import type { Chapter, PutOff } from "./story.ts";

const day = 24 * 3_600_000;
const minute = 60_000;

export type Told = { readonly said: Said; readonly moment: Moment; readonly chapter: Chapter };
/** A chapter, when it ends, and all that was told before. */
type Trial = {
	readonly chapter: Chapter;
	readonly index: number;
	readonly chapters: readonly Chapter[];
	readonly until: number;
	readonly said: readonly Said[];
	readonly told: readonly Told[];
};
type Verdict = { readonly told: readonly Told[]; readonly faults: readonly string[] };

const words = ({ about, place, at }: Pick<Said, "about" | "place" | "at">, rest: string) =>
	`${fromMillis(at)} ${place} ${about} ${rest}`;

const promisedIn = ({
	chapter: { programme },
	chapters,
	index,
}: Pick<Trial, "chapter" | "chapters" | "index">): readonly Moment[] => [
	...[...programme.things.values()].flatMap((thing) => momentsOf(thing, programme)),
	...[...programme.things.values()].flatMap((thing) =>
		thing.kind === "meeting"
			? [...momentsOfQuorum(thing, programme), ...momentsOfMinutes(thing, programme)]
			: [],
	),
	...[...programme.papers.values()].flatMap((paper) =>
		momentsOfPaper(paper, chapters.slice(0, index + 1)),
	),
	...[...programme.boards.values()].flatMap((board) => momentsOfBoard(board, programme)),
];

const hasBegun = (about: string, at: number, { things }: Programme): boolean => {
	const thing = things.get(about);
	if (thing?.kind !== "meeting" || thing.time.is !== "fixed") return false;
	return instantAt(dayOf(thing.time.on), thing.time.from, thing.time.zone) <= at;
};

/** What was put off comes once, at its moment, and nothing of it there before. */
const withPutOff = (moments: readonly Moment[], { putOff, programme }: Chapter) => {
	const own = putOff.flatMap(({ about, to, at, day: on }): readonly Moment[] => {
		const thing = programme.things.get(about);
		const board = thing && programme.boards.get(thing.boardId);
		const place = to ? `D_U_${to}` : thing && board && (board.channelId ?? placeOf(thing, board));
		if (!place || board?.state.is === "ended") return [];
		return [{ about, place, at, on, why: "put off", headline: "" }];
	});
	const isHushed = (moment: Moment): boolean =>
		own.some(
			({ about, place, on, at }) =>
				about === moment.about &&
				place === moment.place &&
				(moment.why.endsWith("minutes before") ? moment.at <= at : moment.on <= on),
		);
	const kept = moments.filter((moment) => !isHushed(moment));
	return [...kept, ...own.filter(({ about, at }) => !hasBegun(about, at, programme))];
};

/** While whoever answers for it, or its channel, has put it off, the line waits until the working day after. */
const withLine = (moments: readonly Moment[], { chapter, told }: Trial): readonly Moment[] => {
	const { putOff, spent, programme } = chapter;
	return moments.map((moment) => {
		const thing = programme.things.get(moment.about);
		const board = thing && programme.boards.get(thing.boardId);
		if (!moment.why.startsWith("to the ") || !board) return moment;
		const inPlace = placeOf(thing, board)?.replace(/^D_U_/, "");
		const whose = [undefined, answers(thing, board), inPlace];
		const [last] = [...putOff, ...spent]
			.filter(({ about, to, at }) => about === thing.id && whose.includes(to) && moment.at <= at)
			.sort((a, b) => b.at - a.at);
		const isTold = told.some(
			({ moment: { about, why, place, on } }) =>
				about === thing.id && why === moment.why && place === moment.place && on >= moment.on,
		);
		return last && !isTold ? dayAfter(last, moment, programme) : moment;
	});
};

const dayAfter = (last: PutOff, moment: Moment, { people }: Programme): Moment => {
	const zone = people.get(moment.place.slice("D_U_".length))?.zone ?? "Europe/London";
	const time = Temporal.Instant.fromEpochMilliseconds(moment.at)
		.toZonedDateTimeISO(zone)
		.toPlainTime()
		.toString({ smallestUnit: "minute" });
	let on = dayOf(last.day);
	let at = moment.at;
	while (at <= last.at) {
		on = workingAfter(on);
		at = instantAt(on, time, zone);
	}
	return { ...moment, on: on.toString(), at };
};

/** That it is at risk is said once, until that is over. */
const withOnce = (
	moments: readonly Moment[],
	{ told, chapters, chapter, index }: Trial,
): readonly Moment[] =>
	moments.flatMap((moment) => {
		const from = moment.why === "at risk" && warningDay(moment.about, chapter.programme);
		if (!from) return [moment];
		const before = told.filter(({ moment: { about, on } }) => about === moment.about && on >= from);
		if (before.length === 0) return [moment];
		const isOver = ({ moment: said, chapter: then }: Told) =>
			chapters
				.slice(chapters.indexOf(then) + 1, index + 1)
				.some(({ programme }) => isQuorumSettled(said, then.programme, programme));
		return before.every(isOver) ? [{ ...moment, isOptional: true }] : [];
	});

const isLike = (one: Moment, other: Moment): boolean =>
	one.about === other.about && one.why === other.why;

/** Said for this reason already: where it is as it was then, it is not said again, whatever boards and people have changed. */
const isKnown = (one: Moment, { chapter, index, told }: Trial): boolean => {
	const known = told.filter(({ moment }) => isLike(moment, one));
	const isSameDay = known.some(({ moment }) => moment.on === one.on);
	const [about = ""] = one.about.split(",");
	const isMerged = chapter.step?.do === "merge" && isSameDay;
	const isThere = ({ moment }: Told) => moment.place === one.place;
	if (index > 0 && !chapter.changed.has(about)) return isMerged || known.some(isThere);
	return isSameDay || known.some((each) => isThere(each) && isAsThen(one, each, chapter));
};

const kept = (one: Moment, trial: Trial): Verdict => {
	const { said, chapter } = trial;
	const those = said.filter(
		({ about, place, at }) => about === one.about && place === one.place && at === one.at,
	);
	const faults = those.flatMap((each) => wordsWrong(each, one, chapter));
	if (those.length > 1) faults.push(words(one, "is said twice at once"));
	if (those.length === 0 && !one.isOptional && !isKnown(one, trial))
		faults.push(words(one, `is missing: ${one.why}, after ${JSON.stringify(chapter.step)}`));
	return { told: those.map((each) => ({ said: each, moment: one, chapter })), faults };
};

/** What a change moved into the past is owed at once, or as the quiet hours end there. */
const owedUntil = ({ place, about }: Said, { from, programme }: Chapter): number => {
	const [subject = ""] = about.split(" ");
	const boardId = programme.things.get(subject)?.boardId ?? subject;
	const board = programme.boards.get(boardId);
	const person = programme.people.get(place.slice("D_U_".length));
	const quiet = person ? peaceOf(person) : board && habitsOf(board).quiet;
	const zone = person?.zone ?? board?.zone ?? "UTC";
	const here = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
	const time = here.toPlainTime().toString({ smallestUnit: "minute" });
	const [on, wall] = awake(here.toPlainDate(), time, quiet ?? "none");
	return Math.max(from, instantAt(on, wall, zone)) + minute;
};

const unasked = (each: Said, promised: readonly Moment[], { chapter }: Trial) =>
	promised.find(
		({ about, place, at }) =>
			about === each.about &&
			place === each.place &&
			at <= chapter.from &&
			at > chapter.from - day &&
			(each.at <= owedUntil(each, chapter) || isTie(each, at, chapter)),
	);

/** Changed at the very instant of a promise, which may count as passed: then it is mentioned on the next working day. */
const isTie = (each: Said, at: number, { from }: Chapter): boolean =>
	at === from && each.at > from && each.at < from + 4 * day;

const mentionOf = ({ about, place, at }: Said, { programme }: Chapter): Moment => {
	const board = programme.boards.get(programme.things.get(about)?.boardId ?? "");
	const on = dayAt(at, board?.zone ?? "UTC").toString();
	return { about, place, at, on, why: "mention", headline: "" };
};

/** Those that were said by the end of the chapter. */
const mentionsIn = (trial: Trial, promised: readonly Moment[]): readonly Moment[] => {
	const { chapter, said, until, told } = trial;
	const before = told.map(({ moment }) => moment).filter(({ why }) => why === "mention");
	const isPromised = (each: Said) =>
		promised.some(
			({ about, place, at }) => about === each.about && place === each.place && at === each.at,
		);
	const matched = new Set(told.map((one) => one.said));
	const here = said.filter(
		(each) => each.at >= chapter.from && each.at < until && !matched.has(each) && !isPromised(each),
	);
	const now = here.filter((each) => isMention(each, trial)).sort((a, b) => a.at - b.at);
	const firsts = [...new Map(now.toReversed().map((each) => [each.about, each])).values()];
	return [...before, ...firsts.map((each) => mentionOf(each, chapter))];
};

/** What was owed from before may have been the mention as well: a line may run on from either. */
const owedIn = ({ told, chapter }: Trial): readonly Moment[] =>
	told
		.filter(({ said, moment }) => said.at !== moment.at)
		.map(({ said }) => mentionOf(said, chapter));

const judge = (trial: Trial): Verdict => {
	const { chapter, until, said, index } = trial;
	const ofItself = promisedIn(trial);
	const mentions = mentionsIn(trial, ofItself);
	const always = withMentions(ofItself, mentions, trial);
	const promised = withOnce(
		withPutOff([...withLine(always, trial), ...mentionsOwed(trial)], chapter),
		trial,
	);
	// What is changed at the very instant of a promise may be changed after it was kept.
	const isKeptAtEnd = ({ about, place, at }: Moment): boolean =>
		at === until && said.some((one) => one.about === about && one.place === place && one.at === at);
	const here = promised.filter(
		(one) => one.at > chapter.from && (one.at < until || isKeptAtEnd(one)),
	);
	const verdicts = here.map((one) => kept(one, trial));
	const told = verdicts.flatMap((one) => one.told);
	const faults = verdicts.flatMap((one) => one.faults);
	const matched = new Set([...trial.told, ...told].map((one) => one.said));
	const isHere = ({ at }: Said) =>
		(at > chapter.from || index === 0 || until > chapter.from) && at >= chapter.from && at < until;
	for (const each of said.filter((one) => isHere(one) && !matched.has(one))) {
		const sofar = { ...trial, told: [...trial.told, ...told] };
		const moment =
			unasked(each, promised, trial) ?? ranOn(each, [...mentions, ...owedIn(sofar)], sofar);
		if (moment) told.push({ said: each, moment, chapter });
		else if (isMention(each, sofar))
			told.push({ said: each, moment: mentionOf(each, chapter), chapter });
		else if (!isOfEarlier(each, trial))
			faults.push(
				words(each, `never promised: ${each.headline}, after ${JSON.stringify(chapter.step)}`),
			);
	}
	return { told, faults };
};

/** Two changes at one instant: what the first of them owed may be said as the second begins. */
const isOfEarlier = ({ at }: Said, { chapter }: Trial): boolean =>
	chapter.isAtOnce && at === chapter.from;

const twiceIn = (told: readonly Told[]): readonly string[] =>
	told.flatMap(({ said, moment, chapter }, index) => {
		const { about, place, why, on } = moment;
		const again = told
			.slice(0, index)
			.filter((one) => one.said !== said && one.moment.place === place)
			.filter((one) => isLike(one.moment, moment))
			.some((one) => one.moment.on === on || isAsThen(moment, one, chapter));
		return again ? [words(said, `is said twice: ${about} ${place} ${why} ${on}`)] : [];
	});

const countWords = (days: number): string => {
	if (days < 0) return `overdue by ${days === -1 ? "1 day" : `${-days} days`}`;
	return days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
};

/** The day that it turns on; guidance is spoken of by its window. */
const dayAbout = (about: string, { things }: Programme): string | undefined => {
	const thing = things.get(about);
	if (!thing || thing.kind === "guidance") return undefined;
	if (thing.kind === "meeting") return thing.time.is === "fixed" ? thing.time.on : undefined;
	const date = thing.kind === "action" ? thing.due : thing.forecast;
	return "last" in date ? date.last : undefined;
};

const wordsWrong = (each: Said, moment: Moment, { programme }: Chapter): string[] => {
	const { headline, facts, at, about, place } = each;
	const [before = ""] = moment.headline.split("%");
	const wrong: string[] = [];
	if (!headline.startsWith(before)) wrong.push(words(each, `says "${headline}" for ${moment.why}`));
	if (moment.says && !facts.includes(moment.says))
		wrong.push(words(each, `says "${facts}" without ${moment.says}`));
	const board = programme.boards.get(programme.things.get(about)?.boardId ?? "");
	const zone = programme.people.get(place.slice("D_U_".length))?.zone ?? board?.zone;
	const turnsOn = dayAbout(about, programme);
	if (!turnsOn || !zone || !/overdue by|due |^Meeting /.test(headline)) return wrong;
	const days = daysFrom(dayAt(at, zone), dayOf(turnsOn));
	// A meeting is spoken of before it begins, which may be yesterday where it is held.
	const count = countWords(headline.startsWith("Meeting ") ? Math.max(0, days) : days);
	if (!headline.endsWith(count)) wrong.push(words(each, `says "${headline}" where it is ${count}`));
	return wrong;
};

/** Every fault of a story, each in a line; none where all promises were kept and nothing else was said. */
export const faultsIn = (office: Office, chapters: readonly Chapter[]): readonly string[] => {
	const said = saidIn(office);
	const faults: string[] = [...absencesIn(office)];
	const told: Told[] = [];
	for (const [index, chapter] of chapters.entries()) {
		const until = chapters[index + 1]?.from ?? Date.parse(office.clock.now());
		const verdict = judge({ chapter, chapters, index, until, said, told });
		told.push(...verdict.told);
		faults.push(...verdict.faults);
	}
	return [...faults, ...twiceIn(told)];
};
