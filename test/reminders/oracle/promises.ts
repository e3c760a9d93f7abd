/**
 * What the README promises, written down plainly a second time: for a programme that stays as it is, what is said of
 * each thing, when and to whom. By hand, with a calendar of its own and nothing of the planner.
 */
import type { Board } from "../../../src/domain/boards/board.ts";
import type { Meeting } from "../../../src/domain/meetings/meeting.ts";
import {
	awake,
	dayAt,
	dayOf,
	instantAt,
	onOrAfter,
	onOrBefore,
	timeAt,
	workingAfter,
	workingBefore,
	workingDaysFrom,
} from "./calendar.ts";
import {
	type Habits,
	habitsOf,
	later,
	type Moment,
	outstanding,
	type Programme,
	peaceOf,
	type Reason,
	spanOf,
	type Thing,
	usual,
} from "./programme.ts";
import { onTheDayOff, reasonsFor } from "./reasons.ts";

const toPerson = (id: string | undefined): string | undefined => id && `D_U_${id}`;
const idIn = (place: string): string => place.slice("D_U_".length);

type Telling = { readonly about: string; readonly board: Board; readonly programme: Programme };

/** In a channel at the board's hour, to a person with their morning; nobody is told on a day off what can wait. */
export const told = (
	{ why, day, sort, headline }: Reason,
	place: string,
	{ about, board, programme }: Telling,
): Moment => {
	const { at, quiet } = habitsOf(board);
	const [meant, time] = awake(day, at, quiet);
	const what = { about, place, why, headline };
	if (!place.startsWith("D_U_"))
		return { ...what, on: meant.toString(), at: instantAt(meant, time, board.zone) };
	const person = programme.people.get(idIn(place));
	const morningAt = person?.hours?.morningAt ?? "08:30";
	const own = person ? peaceOf(person) : usual.quiet;
	const zone = person?.zone ?? "Europe/London";
	const free = sort === "then" ? meant : sort === "ahead" ? onOrBefore(meant) : onOrAfter(meant);
	const [first, wall] = awake(free, morningAt, own);
	// Nothing is late before its day has ended where the board is.
	const isEarly =
		/^(?:late|missing|ended|to the )/.test(why) &&
		instantAt(first, wall, zone) < instantAt(meant, "00:00", board.zone);
	const [on, then] = isEarly ? awake(workingAfter(first), morningAt, own) : [first, wall];
	return { ...what, on: on.toString(), at: instantAt(on, then, zone) };
};

/** Of two reasons that come at one moment in one place, one message says the one that is further on. */
export const once = (moments: readonly Moment[]): readonly Moment[] => [
	...new Map(moments.map((one) => [`${one.place} ${one.at}`, one])).values(),
];
/** Whoever answers for it: its owner or watcher; for an organisation, whoever fills its seat, else its deputy. */
export const answers = (thing: Thing, board: Board): string | undefined => {
	if (thing.kind === "meeting") return undefined;
	const owner = thing.kind === "guidance" ? thing.watcher : thing.owner;
	if (owner?.kind !== "organisation") return owner?.id;
	const seat = board.seats.find(({ organisationId }) => organisationId === owner.id);
	return seat?.holderId ?? seat?.deputyId;
};

/** Counted in working days from its last day, or from the day to ask again if that is later. */
const passedOn = (thing: Thing, telling: Telling): readonly Moment[] => {
	if (thing.kind === "meeting") return [];
	const date =
		thing.kind === "guidance"
			? thing.state.is === "expected" && thing.state.window
			: outstanding(thing);
	const span = date ? spanOf(date) : undefined;
	if (!span) return [];
	const blocked =
		thing.kind === "action" && thing.state.is === "open" ? thing.state.blocked : undefined;
	const from = blocked ? later(span.last, dayOf(blocked.reviewBy)) : span.last;
	const { board, programme } = telling;
	const owner = answers(thing, board);
	const seat =
		board.seats.find(({ holderId }) => owner !== undefined && holderId === owner) ??
		board.seats.find(
			({ organisationId }) =>
				owner !== undefined && organisationId === programme.people.get(owner)?.organisationId,
		);
	const deputy = owner && [seat?.holderId, seat?.deputyId].find((id) => id && id !== owner);
	const { escalation } = habitsOf(board);
	const heard = new Set([owner]);
	const moments: Moment[] = [];
	for (const step of ["deputy", "secretary", "chair"] as const) {
		const days = escalation[step];
		const line = {
			deputy: deputy ? [deputy] : [],
			secretary: [board.secretaryId, board.chairId],
			chair: [board.chairId],
		}[step];
		const who = line.find((id) => id !== undefined);
		if (days === undefined || who === undefined || heard.has(who)) continue;
		heard.add(who);
		const headline = thing.kind === "guidance" ? "Window ended, not recorded" : "% overdue by %";
		const reason = { why: `to the ${step}`, day: workingDaysFrom(from, days), headline };
		moments.push(told({ ...reason, sort: "come" }, `D_U_${who}`, telling));
	}
	return moments;
};

/** Where it is said: the board's channel, else to its secretary, its owner, its chair. */
export const placeOf = (thing: Thing, board: Board): string | undefined => {
	const owner =
		thing.kind === "guidance" ? thing.watcher : "owner" in thing ? thing.owner : undefined;
	const own = owner?.kind === "person" ? owner.id : undefined;
	const privately = toPerson(board.secretaryId ?? own ?? board.chairId);
	const isAsked = thing.kind === "meeting" && thing.time.is === "provisional";
	return isAsked
		? (toPerson(board.secretaryId) ?? board.channelId ?? privately)
		: (board.channelId ?? privately);
};

const askedAgain = (
	thing: Thing,
	reasons: readonly Reason[],
	telling: Telling,
): readonly Moment[] => {
	const { secretaryId } = telling.board;
	if (habitsOf(telling.board).inPerson === "off" || secretaryId === undefined) return [];
	return reasons
		.filter(({ why }) => why === "review 1" && answers(thing, telling.board) !== secretaryId)
		.map((reason) => told(reason, `D_U_${secretaryId}`, telling));
};

/** Nobody is reminded of a meeting as it begins: where its day has no hour for it, on the working day before. */
const inTime = (thing: Thing, reason: Reason, [place, telling]: [string, Telling]): Moment => {
	const moment = told(reason, place, telling);
	if (!hasBegun(thing, moment.at)) return moment;
	const isAnyDay = habitsOf(telling.board).days === "any" && !place.startsWith("D_U_");
	const on = dayOf(moment.on);
	const day = isAnyDay ? on.subtract({ days: 1 }) : workingBefore(on);
	return inTime(thing, { ...reason, day }, [place, telling]);
};

/** So many minutes before it begins, at that very moment, whoever is asleep. */
const shortNotice = (
	{ id, state, time }: Meeting,
	place: string,
	{ meetingDaysBefore }: Habits,
): readonly Moment[] => {
	if (state.is !== "planned" || time.is !== "fixed") return [];
	const begins = instantAt(dayOf(time.on), time.from, time.zone);
	return meetingDaysBefore.flatMap((lead) => {
		if (typeof lead === "number") return [];
		const at = begins - lead.minutes * 60_000;
		const on = `${dayAt(at, time.zone)}T${timeAt(at, time.zone)}`;
		return [
			{ about: id, place, at, on, why: `${lead.minutes} minutes before`, headline: "Meeting %" },
		];
	});
};

/** Everything that would be said of it if the programme had always been so and stayed so. */
export const momentsOf = (thing: Thing, programme: Programme): readonly Moment[] => {
	const board = programme.boards.get(thing.boardId);
	if (!board || board.state.is === "ended") return [];
	const habits = habitsOf(board);
	const telling = { about: thing.id, board, programme };
	const reasons = reasonsFor(thing, habits);
	const place = placeOf(thing, board);
	const owner = habits.inPerson === "on" ? toPerson(answers(thing, board)) : undefined;
	return once([
		...(place ? reasons.map((reason) => inTime(thing, reason, [place, telling])) : []),
		...(place && thing.kind === "meeting" ? shortNotice(thing, place, habits) : []),
		...(owner
			? [...reasons, ...onTheDayOff(thing, habits)].map((reason) => told(reason, owner, telling))
			: []),
		...askedAgain(thing, reasons, telling),
		...passedOn(thing, telling).filter((one) => one.place !== place),
	]);
};

const hasBegun = (thing: Thing, at: number): boolean =>
	thing.kind === "meeting" &&
	thing.time.is === "fixed" &&
	instantAt(dayOf(thing.time.on), thing.time.from, thing.time.zone) <= at;

/** What only the secretary can settle is asked of the secretary; with none, of the board. */
export const secretaryPlaceOf = ({ secretaryId, channelId, chairId }: Board): string | undefined =>
	toPerson(secretaryId) ?? channelId ?? toPerson(chairId);
