import { lastsUntil } from "../../src/assistant/meetings/end-time.ts";
import {
	againstItsWay,
	applyDirection,
	dayMeant,
	timeInItsWay,
	wrongDirection,
} from "../../src/assistant/moved-date.ts";
import { command, type Raw, type Reply, reply } from "../../src/command.ts";
import { isDated, wordDate, wordDay } from "../../src/domain/dates/honest-date.ts";
import type { PlainDate } from "../../src/domain/dates/plain-date.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../src/domain/refusal.ts";
import type { ChangeTo, Scope } from "../../src/domain/series/change.ts";
import { type Way, wayField } from "../../src/language/fields/carried.ts";
import { newLengthField } from "../../src/language/fields/dates/duration.ts";
import {
	type Amount,
	movingVerbs,
	orShift,
	type Was,
	wasField,
	wasOn,
} from "../../src/language/fields/dates/moving.ts";
import { withoutSameTime } from "../../src/language/fields/dates/moving-time.ts";
import { optional } from "../../src/language/fields/field.ts";
import {
	changeToField,
	rhythmField,
	type SaidTo,
	scopeField,
	sureField,
} from "../../src/language/fields/meetings/change.ts";
import { oneOrSeriesField } from "../../src/language/fields/meetings/meeting.ts";
import { newPlaceField } from "../../src/language/fields/meetings/place.ts";
import { type Done, isRefused } from "../../src/usecases/change-item.ts";
import { clashesFor } from "../../src/usecases/meeting/clashes.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import type { Request } from "../../src/usecases/request.ts";
import {
	changeMeeting,
	type MeetingChange,
	previewChange,
} from "../../src/usecases/series/change.ts";
import { withClashes, withClashLines } from "../../src/views/meetings/clash.ts";
import { changeDone, changePreview } from "../../src/views/meetings/series-change.ts";

/** "From 9 October" has to be when it is. */
const notFrom = ({ time }: Meeting, was: Was | undefined): Refused | undefined => {
	if (!was) return undefined;
	const held =
		time.is === "fixed"
			? { first: time.on, last: time.on, time: time.from }
			: isDated(time.when)
				? time.when
				: undefined;
	if (held && wasOn(was, held)) return undefined;
	const now = time.is === "fixed" ? `${wordDay(time.on)}, ${time.from}` : wordDate(time.when);
	const says = `It is planned for ${now}, not "${was.words}". Nothing was changed. Say only the new time: "to 12 March 3pm".`;
	return refuse({ why: "unreadable", problems: [{ field: "to", says }] });
};

type Asked = {
	readonly item: Meeting;
	readonly to?: Exclude<SaidTo, { is: "elsewhere" | "ends" }> | Amount | undefined;
	readonly was: Was | undefined;
	readonly way: Way | undefined;
	/** What "to" was read from. */
	readonly words: string;
};

type OnDay = Extract<ChangeTo, { is: "day" | "fixed" }>;

const startsAt = (to: OnDay): string => {
	if (to.is === "day") return "";
	return ` ${to.from}${to.minutes === undefined ? "" : `, ${to.minutes} minutes`}`;
};

/** Another day has to lie the way that the verb says; "the 12th" may be of the month that it is in now. */
const onAnotherDay = (
	{ to, way, words }: Asked & { readonly to: OnDay },
	now: PlainDate,
	request: Request,
): ChangeTo | Refused => {
	const held = { first: now, last: now };
	const said = { words: withoutSameTime(words), also: startsAt(to) };
	const meaning = { ...said, held, to: to.on, way, field: "to" };
	const on = dayMeant(meaning, request);
	if (isRefused(on)) return on;
	return againstItsWay(way, held, { first: on, last: on })
		? wrongDirection({ way, now: wordDay(now), to: wordDay(on) }, "to")
		: { ...to, on };
};

/** An amount goes the way that its verb says. */
const movedOn = (asked: Asked, request: Request): ChangeTo | Refused | undefined => {
	const { item, to, was, way } = asked;
	const wrong = notFrom(item, was);
	if (wrong) return wrong;
	if (to?.is === "shift") return applyDirection(to, way, "to");
	if (to?.is === "time-shift") return timeInItsWay(to, way, "to");
	const isDay = to?.is === "day" || to?.is === "fixed";
	return isDay && item.time.is === "fixed"
		? onAnotherDay({ ...asked, to }, item.time.on, request)
		: to;
};

const twoPlaces = (one: string, other: string): Refused =>
	refuse({
		why: "unreadable",
		problems: [{ field: "place", says: `“${one}” or “${other}”? Give one place.` }],
	});

/** A preview's button books what the preview showed: pressed twice, "by a week" is one week. */
const asShown = (raw: Raw, { moves }: MeetingChange, to: ChangeTo | undefined): Raw => {
	const time = moves[0]?.after.time;
	const isAmount = to?.is === "shift" || to?.is === "time-shift";
	return isAmount && time?.is === "fixed"
		? { ...raw, to: `${wordDay(time.on)} ${time.from}` }
		: raw;
};

type How = {
	readonly to: ChangeTo | undefined;
	readonly sure: "now" | "preview" | undefined;
	readonly scope: Scope | undefined;
	readonly raw: Raw;
};

/** What was changed, or what would be; with what it clashes with. */
const told = async (
	{ board, value }: Done<MeetingChange>,
	{ to, sure, scope, raw: typed }: How,
	request: Request,
): Promise<Reply> => {
	const moved = value.moves.map(({ after }) => after);
	const clashes = await clashesFor(moved, request);
	const names = await namesFor(request.register);
	const raw = asShown(typed, value, to);
	if (sure === "now") return reply(withClashes(changeDone(value, board), clashes, names));
	return reply(withClashLines(changePreview(value, { board, scope, raw }), clashes, names));
};

export const meetingChange = command({
	name: "meeting change",
	also: movingVerbs,
	summary: "Move a meeting, or it and those after it, after a preview",
	example: "/meeting change LPB-M4 to 12 March 3pm",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		item: oneOrSeriesField(),
		was: wasField(),
		way: wayField(),
		to: optional(orShift(changeToField())),
		scope: optional(scopeField()),
		rhythm: optional(rhythmField()),
		place: optional(newPlaceField()),
		minutes: optional(newLengthField()),
		sure: optional(sureField()),
	},
	form: { title: "Change a meeting", submit: "Preview" },
	oneClick: true,
	run: async ({ sure, was, way, to: said, ...asked }, request, raw) => {
		const elsewhere = said?.is === "elsewhere" ? said.place : undefined;
		if (elsewhere && asked.place) return twoPlaces(elsewhere, asked.place);
		const minutes = said?.is === "ends" ? lastsUntil(said, asked.item, way) : asked.minutes;
		if (isRefused(minutes)) return minutes;
		const when = said?.is === "elsewhere" || said?.is === "ends" ? undefined : said;
		const to = movedOn({ ...asked, to: when, was, way, words: raw.to ?? "" }, request);
		if (to && isRefused(to)) return to;
		const input = { ...asked, to, minutes, place: elsewhere ?? asked.place };
		const change = await (sure === "now" ? changeMeeting : previewChange)(input, request);
		return isRefused(change)
			? change
			: told(change, { to, sure, scope: asked.scope, raw }, request);
	},
});
