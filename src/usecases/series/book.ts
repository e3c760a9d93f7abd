/** Books the meetings of a series that its diary should hold by now, each under a number of its own. */
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import { joined } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Series, timeOf, unbooked } from "../../domain/series/series.ts";
import { apartFrom, isPlannedAt, otherHalf } from "../meeting/joint.ts";
import type { Ids, RegisterChange } from "../ports.ts";

export type Booking = {
	readonly ids: Ids;
	readonly now: Instant;
	readonly calendar: WorkingCalendar;
	/**
	 * The other board of a joint series that begins, whose own people begin it too: what it has at that very time already
	 * becomes the joint one. Later the meetings themselves say which it is.
	 */
	readonly partner?: Board | undefined;
	/** The board that is asked to meet jointly. */
	readonly proposedTo?: Board | undefined;
	/** Its meetings that are known to be elsewhere by now. */
	readonly elsewhere?: readonly Meeting[] | undefined;
};

/** One that the board has already at that very time becomes the series' own: nobody meets twice at once. */
const sameTime = (time: Meeting["time"], planned: readonly Meeting[]): Meeting | undefined =>
	planned.find((other) => other.seriesId === undefined && isPlannedAt(time, other));

/** Taken into a series, it would have that go on with a board that never agreed to more than the one meeting. */
const isJointElsewhere = (there: Meeting | undefined, partner: Board | undefined): boolean =>
	there?.joint !== undefined && there.joint.boardId !== partner?.id;

/** A series goes on jointly with the board that its latest meeting is joint with, while both may be told of it. */
const partnerOf = async (
	own: readonly Meeting[],
	register: RegisterChange,
): Promise<Board | undefined> => {
	const day = ({ originalOn }: Meeting) => originalOn ?? "";
	const latest = own.toSorted((one, other) => (day(one) < day(other) ? -1 : 1)).at(-1);
	const theirs = latest && (await otherHalf(latest, register))?.board;
	if (!theirs || theirs.id === latest.boardId) return undefined;
	return (await apartFrom(latest, register)) ? undefined : theirs;
};

type Slot = {
	readonly boardId: string;
	readonly title?: string | undefined;
	readonly time: Meeting["time"];
	readonly place?: string | undefined;
};

const meetingFor = async (
	slot: Slot,
	planned: readonly Meeting[],
	{ register, ids }: { readonly register: RegisterChange; readonly ids: Ids },
): Promise<Meeting> =>
	sameTime(slot.time, planned) ?? {
		kind: "meeting",
		id: ids(),
		version: 0,
		...slot,
		number: await register.nextNumber(slot.boardId, "meeting"),
		state: { is: "planned" },
	};

/** One that is joint with another board already stays so. */
const saveJointly = async (
	meeting: Meeting,
	theirs: () => Promise<Meeting>,
	register: RegisterChange,
): Promise<Meeting> => {
	const other = meeting.joint ? undefined : await theirs();
	if (!other || other.joint) {
		await register.save(meeting);
		return meeting;
	}
	const [own, half] = joined(meeting, other);
	await register.save(own);
	await register.save(half);
	return own;
};

export const bookAhead = async (
	series: Series,
	register: RegisterChange,
	booking: Booking,
): Promise<readonly Meeting[]> => {
	const { boardId, id: seriesId, place, title, recurrence } = series;
	const all = await register.meetings({ boardIds: [boardId] });
	const own = all.filter((meeting) => meeting.seriesId === seriesId);
	const partner = booking.partner ?? (await partnerOf(own, register));
	const known = booking.partner ? await register.meetings({ boardIds: [booking.partner.id] }) : [];
	const proposed = booking.proposedTo ? { proposal: { boardId: booking.proposedTo.id } } : {};
	const making = { register, ids: booking.ids };
	const booked: Meeting[] = [];
	for (const occurrence of unbooked(series, [...own, ...(booking.elsewhere ?? [])], booking)) {
		const slot = { boardId, title, time: timeOf(occurrence, recurrence), place };
		if (isJointElsewhere(sameTime(slot.time, all), partner)) continue;
		const meeting = await meetingFor(slot, all, making);
		const ofSeries = { ...meeting, ...proposed, seriesId, originalOn: occurrence.originalOn };
		if (partner) {
			const theirs = () => meetingFor({ ...slot, boardId: partner.id }, known, making);
			booked.push(await saveJointly(ofSeries, theirs, register));
		} else {
			await register.save(ofSeries);
			booked.push(ofSeries);
		}
	}
	return booked;
};
