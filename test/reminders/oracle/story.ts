/** A programme that lives for some weeks under random changes, and what it was after each of them. */

import { dayIn, plainDate, wallTime } from "../../../src/domain/dates/plain-date.ts";
import { hasPassed } from "../../../src/domain/meetings/meeting.ts";
import { mailLetters } from "../../../src/mail/letters.ts";
import { withMail } from "../../../src/mail/mailer.ts";
import { daysLater, millis, minutesLater } from "../../../src/reminders/instants.ts";
import { carryOut } from "../../../src/usecases/merge/carry-out.ts";
import { reminderLetters } from "../../../src/views/reminders/messages.ts";
import type { Chat } from "../chat.ts";
import { type Office, openOffice } from "../office.ts";
import { awake, dayAt, holidays, instantAt } from "./calendar.ts";
import { changedBoard, changedThing, isSettled, programmeAtFirst } from "./changes.ts";
import { by, keep, programmeNow } from "./keeping.ts";
import { aboutMinutes } from "./minutes.ts";
import type { Programme } from "./programme.ts";
import { aboutQuorum } from "./quorum.ts";
import type { Step, Story } from "./steps.ts";

/** What was put off: of what, by whom for themselves alone, until when. */
export type PutOff = {
	readonly about: string;
	readonly to: string | undefined;
	readonly at: number;
	readonly day: string;
};

export type Chapter = {
	readonly from: number;
	/** As it is from then on. */
	readonly programme: Programme;
	/** Of what the matter itself was changed, not only its board or its people. */
	readonly changed: ReadonlySet<string>;
	readonly putOff: readonly PutOff[];
	/** What was put off before, and has come since. */
	readonly spent: readonly PutOff[];
	readonly step: Step | undefined;
	/** It begins at the very instant at which the one before it began. */
	readonly isAtOnce: boolean;
};

type Living = {
	readonly office: Office;
	readonly chapters: Chapter[];
	putOff: readonly PutOff[];
	spent: readonly PutOff[];
	/** When each reply was given. */
	given: ReadonlyMap<string, number>;
};
type Take<Does extends Step["do"]> = (
	step: Extract<Step, { do: Does }>,
	living: Living,
	programme: Programme,
) => Promise<readonly string[]>;

const everything = (programme: Programme): readonly string[] => [
	...[...programme.things.keys()].flatMap((id) => [id, aboutQuorum({ id }), aboutMinutes({ id })]),
	...programme.papers.keys(),
	...[...programme.boards.keys()].flatMap((id) => [id, `${id} seat`]),
];

const begin = async (living: Living, step: Step | undefined, changed: readonly string[]) => {
	const from = millis(living.office.clock.now());
	const programme = await programmeNow(living.office, living.given);
	const isAtOnce = living.chapters.at(-1)?.from === from;
	const { putOff, spent } = living;
	const kept = { putOff, spent, step, isAtOnce };
	living.chapters.push({ from, programme, changed: new Set(changed), ...kept });
};

const snooze: Take<"snooze"> = async (step, living, { things, boards, people }) => {
	const { office } = living;
	const thing = things.get(`t${step.which}`);
	const home = thing && boards.get(thing.boardId);
	const who = people.get(step.to ?? "");
	if (!thing || !home || home.state.is === "ended" || isSettled(thing)) return [];
	if (!who && home.channelId === undefined) return [];
	const zone = who?.zone ?? home.zone;
	const on = dayAt(millis(office.clock.now()), zone).add({ days: step.days });
	const [day, time] = awake(on, "10:45", "none");
	const moment = { day: plainDate(day.toString()), time: wallTime(time) };
	const destination = who ? (`person:${who.id}` as const) : (`channel:${home.channelId}` as const);
	await office.snooze(thing, { destination, moment, zone, by: "Chair" });
	const at = instantAt(day, time, zone);
	living.putOff = [
		...living.putOff.filter(({ about, to }) => about !== thing.id || to !== who?.id),
		{ about: thing.id, to: who?.id, at, day: day.toString() },
	];
	return [];
};

type OfThing = "date" | "settle" | "reopen" | "touch" | "give" | "block";
const changeThing: Take<OfThing> = async (step, living, { things, boards }) => {
	const { office } = living;
	const thing = things.get(`t${step.which}`);
	const home = thing && boards.get(thing.boardId);
	if (!thing || !home) return [];
	const today = dayIn(home.zone, office.clock.now());
	const next = changedThing(thing, step, { today, zone: home.zone });
	if (!next) return [];
	await keep(office, next);
	if (isSettled(next)) living.putOff = living.putOff.filter(({ about }) => about !== thing.id);
	// A paper follows from its meeting.
	const beside = thing.kind === "meeting" ? ["pa", aboutQuorum(thing), aboutMinutes(thing)] : [];
	return step.do === "touch" ? [] : [thing.id, ...beside];
};

/** Before it has begun; the later word takes the place of the earlier. */
const reply: Take<"reply"> = async ({ which, who, is }, living, { things, boards, replies }) => {
	const { office } = living;
	const thing = things.get(`t${which}`);
	const home = thing && boards.get(thing.boardId);
	if (thing?.kind !== "meeting" || thing.state.is !== "planned" || !home) return [];
	const now = office.clock.now();
	if (thing.time.is !== "fixed" || home.state.is === "ended" || hasPassed(thing.time, now))
		return [];
	const id = `${thing.id} ${who}`;
	if (replies.get(id)?.answer.is === is) return [];
	const [on, of] = [dayIn(home.zone, now), { boardId: home.id, meetingId: thing.id }];
	living.given = new Map([...living.given, [id, millis(now)]]);
	await keep(office, { kind: "reply", id, version: 0, ...of, personId: who, answer: { is }, on });
	return [aboutQuorum(thing)];
};

/** Once it has begun; that one of them is there says that it was held. */
const record: Take<"record"> = async ({ which, what }, { office }, programme) => {
	const thing = programme.things.get(`t${which}`);
	if (thing?.kind !== "meeting" || thing.state.is === "cancelled") return [];
	if (thing.time.is !== "fixed" || !hasPassed(thing.time, office.clock.now())) return [];
	if (programme.boards.get(thing.boardId)?.state.is === "ended") return [];
	const own = { id: `${thing.id} ${what}`, version: 0, boardId: thing.boardId };
	const of = { ...own, meetingId: thing.id };
	if (what === "minutes")
		await keep(office, {
			...{ kind: "minutes", ...of, text: "It was discussed.", amendments: [] },
			state: { is: "draft" },
		});
	else
		await keep(office, {
			...{ kind: "attendance", ...of, presentIds: ["own"], apologyIds: [] },
			...{ deputies: [], inAttendance: [] },
		});
	if (thing.state.is === "planned") await keep(office, { ...thing, state: { is: "held" } });
	return [thing.id, aboutQuorum(thing), aboutMinutes(thing), "pa"];
};

const travel: Take<"travel"> = async (step, { office }, { people }) => {
	const who = people.get(step.who);
	const hours = { morningAt: step.at ? wallTime(step.at) : undefined, quiet: step.quiet };
	if (who) await keep(office, { ...who, zone: step.zone, hours });
	return [];
};

const changePaper: Take<"paper"> = async ({ how }, { office }, { papers, agenda }) => {
	const [paper, item] = [papers.get("pa"), agenda.get("ag")];
	if (!paper || !item) return [];
	const on = dayIn("Europe/London", office.clock.now());
	if (how === "receive")
		await keep(office, { ...paper, state: { is: "received", on, as: "words", what: "tabled" } });
	if (how === "ask again") await keep(office, { ...paper, state: { is: "wanted" } });
	if (how === "move")
		await keep(office, { ...item, meetingId: item.meetingId === "t6" ? "t7" : "t6" });
	if (how === "take off") await keep(office, { ...item, meetingId: undefined });
	return ["pa"];
};

const merge: Take<"merge"> = async (_, { office }, { boards }) => {
	if ([...boards.values()].some(({ state }) => state.is === "ended")) return [];
	const now = office.clock.now();
	await office.store.change(by(now), async (register) => {
		const parts = { fromId: "cog", intoId: "lpb", settled: { meetings: "keep" } } as const;
		const on = dayIn("Europe/London", now);
		const state = { is: "planned" } as const;
		await register.save({ kind: "merge", id: "merge", version: 0, ...parts, on, state });
		const [planned] = await register.merges();
		if (planned) await carryOut(register, planned, now);
	});
	return ["lpb", "cog", "lpb seat", "cog seat"];
};

type OfBoard = "rules" | "bind" | "zone" | "role" | "seat";
const changeBoard: Take<OfBoard> = async (step, { office }, { boards }) => {
	const home = boards.get(step.board);
	if (!home || home.state.is === "ended") return [];
	await keep(office, changedBoard(home, step, dayIn(home.zone, office.clock.now())));
	return step.do === "seat" ? [`${home.id} seat`] : [];
};

const take = (step: Step, living: Living, programme: Programme): Promise<readonly string[]> => {
	if (step.do === "reply") return reply(step, living, programme);
	if (step.do === "record") return record(step, living, programme);
	if (step.do === "snooze") return snooze(step, living, programme);
	if ("which" in step) return changeThing(step, living, programme);
	if (step.do === "travel") return travel(step, living, programme);
	if (step.do === "paper") return changePaper(step, living, programme);
	return step.do === "merge"
		? merge(step, living, programme)
		: changeBoard(step, living, programme);
};

const weeksAfterwards = 6;

/** Email beside the chat: what is sent is kept with what is posted there. */
const withEmail = ({ chat }: { readonly chat: Chat }) => ({
	messenger: withMail(chat, chat.post),
	mail: { lettersFor: () => mailLetters(reminderLetters, () => []) },
});

/** As far as the last change, and the time that it is left to work. */
export const liveThrough = async (story: Story) => {
	const isHoliday = (day: string) => holidays.has(day);
	const office = await openOffice(`${story.start}T12:00:00Z`, { isHoliday }, withEmail);
	const living: Living = { office, chapters: [], putOff: [], spent: [], given: new Map() };
	for (const entity of programmeAtFirst(story)) await keep(office, entity);
	await begin(living, undefined, everything(await programmeNow(office)));
	for (const [step, minutes] of story.steps) {
		const changed = await take(step, living, await programmeNow(office));
		await begin(living, step, changed);
		await office.until(minutesLater(office.clock.now(), minutes));
		const now = millis(office.clock.now());
		living.spent = [...living.spent, ...living.putOff.filter(({ at }) => at <= now)];
		living.putOff = living.putOff.filter(({ at }) => at > now);
	}
	return { office, chapters: living.chapters };
};

export const live = async (story: Story) => {
	const lived = await liveThrough(story);
	const { office } = lived;
	await office.until(daysLater(office.clock.now(), weeksAfterwards * 7));
	return lived;
};
