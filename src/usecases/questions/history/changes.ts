/** What changed, what comes next, and how it all stands. */

import type { Board } from "../../../domain/boards/board.ts";
import { itemAmong } from "../../../domain/boards/board-contents.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { addDays, dayIn, type PlainDate } from "../../../domain/dates/plain-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Question, Span, Subject } from "../../../domain/questions/question.ts";
import type { Entity, Item } from "../../../domain/register.ts";
import type { Changed, Period } from "../../ports.ts";
import { type Answering, nothing, type Part, subject, todayFor } from "../answering.ts";
import { toPlanFact } from "../items/dates-compared.ts";
import { answerItems, notInRegister } from "../items/item-list.ts";
import { withFirstDues } from "../items/lateness.ts";
import { inScope as itemsInScope } from "../items/matching.ts";
import { whoseNames, withPeopleOf, wordsOfKinds } from "../items/owners.ts";
import { mentionsOf } from "../items/words.ts";
import { answerMeetings } from "../meetings/meetings.ts";
import { isAhead } from "../meetings/times.ts";
import { nothingMore, together } from "../thread/pages.ts";
import {
	type ChangedBesideLoad,
	changedWithin,
	changeWords,
	howItSlipped,
	inScope,
	isItem,
	isOfLoad,
	isUnmoved,
	loadWords,
	onlyOf,
	periodOf,
	subjectsAndAmong,
} from "./periods.ts";

const entityName = (entity: Entity, { lookups }: Answering): string => {
	if (!isItem(entity)) return "name" in entity ? entity.name : "";
	return entity.title ?? `meeting of ${lookups.name(entity.boardId) ?? "the board"}`;
};

const changeLine = async (
	{ last, times }: Changed["newest"][number],
	window: Period,
	answering: Answering,
) => {
	const { register, zone, lookups } = answering;
	const { entity } = last;
	const all = await register.changesOf(entity.kind, entity.id);
	const before = all.filter(({ at }) => at < window.from).at(-1);
	const loaded = all.find((each) => each.sequence < last.sequence && isOfLoad(each));
	return {
		what: isItem(entity) ? lookups.reference(entity) : entity.kind === "board" ? entity.code : "",
		title: entityName(entity, answering),
		did: changeWords((before ?? loaded)?.entity, entity, answering),
		times,
		on: wordDay(dayIn(zone, last.at)),
		by: last.author.name,
		through: last.author.through,
	};
};

const nameOf = (id: string, { world, lookups }: Answering): readonly string[] => {
	const item = itemAmong(world.holdings, id);
	const name = item ? lookups.reference(item) : lookups.name(id);
	return name === undefined ? [] : [name];
};

/** Of a body that has people in the register, theirs are told of too. */
const asNamed = ({ kind, id }: Subject, answering: Answering): readonly string[] => {
	const has = kind === "organisation" && withPeopleOf([{ kind, id }], answering.world).length > 1;
	return nameOf(id, answering).map((name) => (has ? `${name} and its people` : name));
};

/** "your actions of LPB" */
const whoseWords = (answering: Answering): string | undefined => {
	const { kinds, mine } = answering.question;
	const what = kinds.length > 0 ? [`${mine ? "your " : ""}${wordsOfKinds(kinds)}`] : [];
	const isOfYou = mine && kinds.length === 0;
	const whose = whoseNames(subjectsAndAmong(answering.question), isOfYou, (each) =>
		asNamed(each, answering),
	);
	return [...what, whose].filter(Boolean).join(" of ") || undefined;
};

/** From now back as many days: what "lately" means when nobody says. */
const lately = (today: PlainDate): Span => ({
	first: addDays(today, -7),
	words: "in the last seven days",
});

/** Beside nothing: what speaks of the body that was named, and where the record begins later than was asked. */
const besideNone = async (span: Span, answering: Answering): Promise<string | undefined> => {
	const began = await answering.register.began();
	const day = began && dayIn(answering.zone, began);
	const isLater = day !== undefined && span.first !== undefined && span.first < day;
	const start = isLater ? `The record that I can show here begins on ${wordDay(day)}` : undefined;
	return [mentionsOf(answering), start].filter(Boolean).join(". ") || undefined;
};

type Said = {
	readonly span: Span;
	readonly only: string | undefined;
	readonly of: string | undefined;
};

const noneChanged = async (
	{ span, only = "changed", of }: Said,
	answering: Answering,
): Promise<Part> => {
	const says = `Nothing is recorded as ${only}${of ? ` for ${of}` : ""}, ${span.words}`;
	return nothing({ is: "none", says, also: await besideNone(span, answering) });
};

/** Those of a page, beside how many there are in all. */
const changesTold = async (
	{ span, ...said }: Said,
	within: ChangedBesideLoad,
	answering: Answering,
): Promise<Part> => {
	const { zone, seen, question } = answering;
	const shown = within.newest;
	const changes = await Promise.all(
		shown.map((changed) => changeLine(changed, periodOf(span, zone), answering)),
	);
	if (changes.length > 0 && isUnmoved(answering, changes)) return howItSlipped(answering);
	const count = within.count + (within.loaded?.count ?? 0) + (seen?.size ?? 0);
	const left = within.count - shown.length;
	const also = loadWords(within, answering);
	const fact: Fact = { is: "changes", ...said, since: span.words, count, also, left, changes };
	const rests = shown.map(({ last }) => subject(last.entity as Subject));
	const focus = rests.length > 0 ? rests : question.subjects;
	const page = shown.map(({ last }) => last.entity.id);
	return { is: "found", facts: [fact], rests, focus, buttons: [], page, left };
};

export const answerChanges = async (answering: Answering): Promise<Part> => {
	const { question, meId } = answering;
	if (question.mine && meId === undefined) return notInRegister;
	const span: Span = question.span ?? lately(todayFor(undefined, answering));
	const within = await changedWithin(span, answering);
	const of = whoseWords(answering);
	if (within.count === 0 && answering.seen) return nothingMore();
	const only = onlyOf(question);
	if (within.count > 0 || within.loaded) return changesTold({ span, only, of }, within, answering);
	const moved = only === "moved" && offTheirDay(inScope(answering), answering);
	return moved || noneChanged({ span, only, of }, answering);
};

/** Whether it is on track, before what that rests on is listed. */
const whetherToPlan = async (answering: Answering): Promise<readonly Fact[]> => {
	const { facets, span } = answering.question;
	if (!facets.includes("to plan") || answering.seen) return [];
	return [toPlanFact(span, await withFirstDues(itemsInScope(answering), answering))];
};

/** How it all stands: what is late, and what is red or amber. */
export const answerOverview = async (answering: Answering): Promise<Part> => {
	const { question } = answering;
	const base: Question = { ...question, ask: "items", facets: [] };
	const listOf = (of: Partial<Question>) =>
		answerItems({ ...answering, question: { ...base, ...of } });
	const late = await listOf({ state: "overdue" });
	const doubtful = await listOf({ rags: ["red", "amber"] });
	const { told, page, left } = together([late, doubtful], answering);
	return {
		is: "found",
		facts: [...(await whetherToPlan(answering)), ...told.flatMap(({ facts }) => facts)],
		rests: told.flatMap(({ rests }) => rests),
		focus: told.flatMap(({ focus }) => focus),
		buttons: late.buttons,
		page,
		left,
	};
};

/** The next meeting, and what falls due first. */
export const answerNext = async (answering: Answering): Promise<Part> => {
	const { question } = answering;
	const meetings = answerMeetings({
		...answering,
		question: { ...question, ask: "meetings", facets: ["next"] },
	});
	const due = await answerItems({
		...answering,
		question: { ...question, ask: "items", state: question.span ? undefined : "due" },
	});
	// Boards meet, and people at theirs; an organisation, a work stream and a plan do not.
	const meets = question.subjects.every(({ kind }) =>
		["board", "meeting", "person"].includes(kind),
	);
	const { told, page, left } = together(meets ? [meetings, due] : [due], answering);
	return {
		is: told.some(({ is }) => is === "found") ? "found" : "nothing",
		facts: [...(await whetherToPlan(answering)), ...told.flatMap(({ facts }) => facts)],
		rests: told.flatMap(({ rests }) => rests),
		focus: [...question.subjects, ...told.flatMap(({ focus }) => focus)],
		buttons: [],
		page,
		left,
	};
};

/** As far as "lately" goes back. */
const near = (answering: Answering): Span => {
	const today = todayFor(undefined, answering);
	return { first: today, last: addDays(today, 7), words: "in the next seven days" };
};

export const answerNews = async (answering: Answering): Promise<Part> => {
	const base: Question = { ...answering.question, facets: [], span: undefined };
	const ahead: Question = { ...base, span: near(answering), yesNo: false };
	const changes = await answerChanges({ ...answering, question: { ...base, ask: "changes" } });
	const meetings = answerMeetings({
		...answering,
		question: { ...ahead, ask: "meetings", facets: ["next"] },
	});
	const due = await answerItems({ ...answering, question: { ...ahead, ask: "items" } });
	const { told, page, left } = together([changes, meetings, due], answering);
	return {
		is: "found",
		facts: told.flatMap(({ facts }) => facts),
		rests: told.flatMap(({ rests }) => rests),
		focus: told.flatMap(({ focus }) => focus),
		buttons: [],
		page,
		left,
	};
};

const most = 10;

type Moved = { readonly meeting: Meeting; readonly from: PlainDate; readonly to: PlainDate };

const movedOf = (meeting: Meeting): readonly Moved[] => {
	const { originalOn: from, time, state } = meeting;
	const isOn = time.is === "fixed" && state.is !== "cancelled";
	return isOn && from !== undefined && from !== time.on ? [{ meeting, from, to: time.on }] : [];
};

const isIn = (day: PlainDate, { first = day, last = day }: Span): boolean =>
	first <= day && day <= last;

/** Of a time: whatever was moved out of it or into it. Of none: what is still ahead. */
export const offTheirDay = (
	all: readonly (Item | Board)[],
	answering: Answering,
): Part | undefined => {
	const { span } = answering.question;
	const moved = all
		.flatMap((item) => (item.kind === "meeting" ? movedOf(item) : []))
		.filter(({ meeting, from, to }) =>
			span ? isIn(from, span) || isIn(to, span) : isAhead(meeting, answering),
		)
		.sort((one, other) => one.to.localeCompare(other.to));
	if (moved.length === 0) return undefined;
	const told = moved.slice(0, most);
	const each = told.map(
		({ meeting, from, to }) =>
			`${answering.lookups.reference(meeting)} (${wordDay(to)}, and not ${wordDay(from)})`,
	);
	const left = moved.length > most ? ` and ${moved.length - most} more` : "";
	const says = `On another day than their series named: ${each.join(", ")}${left}`;
	const subjects = told.map(({ meeting }) => subject(meeting));
	return {
		is: "found",
		facts: [{ is: "none", says }],
		rests: subjects,
		focus: subjects,
		buttons: [],
	};
};
