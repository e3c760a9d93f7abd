/** What changed, and what comes next. */
import type { Fact } from "../../domain/answer.ts";
import type { Board } from "../../domain/board.ts";
import { itemAmong } from "../../domain/holding.ts";
import { wordDay } from "../../domain/honest-date.ts";
import {
	addDays,
	dayIn,
	instantOf,
	type PlainDate,
	type WallTime,
} from "../../domain/plain-date.ts";
import type { Question, Span, Subject } from "../../domain/question.ts";
import type { Entity, Item } from "../../domain/register.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Changed, Period } from "../ports.ts";
import { answerItems, notInRegister } from "./about-items.ts";
import { answerMeetings } from "./about-meetings.ts";
import { answerOneItem } from "./about-one-item.ts";
import { type Answering, nothing, type Part, subject, todayFor } from "./answering.ts";
import { changeWords } from "./change-words.ts";
import { withFirstDues } from "./first-dues.ts";
import { wordsOfKinds } from "./item-kinds.ts";
import type { Duty } from "./lines.ts";
import { howItSlipped, isUnmoved, movedWithin, onlyOf } from "./moved-within.ts";
import { offTheirDay } from "./off-their-day.ts";
import { nothingMore, pageSize, together } from "./reading-on.ts";
import { isMine, standingAmong, withPeopleOf } from "./standing.ts";
import { toPlanFact } from "./to-plan.ts";
import { inScope as itemsInScope, mentionsOf } from "./which-items.ts";
import { whoseNames } from "./whose-words.ts";
import { itemsOf } from "./world.ts";

const midnight = "00:00" as WallTime;

const askedOf = ({ subjects, among = [] }: Question): readonly Subject[] => [...subjects, ...among];

const inScope = ({ question, world, meId }: Answering): readonly (Item | Board)[] => {
	const { kinds, mine } = question;
	const isMeant = standingAmong(withPeopleOf(askedOf(question), world), world);
	const everything: readonly (Item | Board)[] = [...world.boards, ...itemsOf(world)];
	return everything.filter(
		(entity) =>
			(kinds.length === 0 || kinds.some((each) => each === entity.kind)) &&
			isMeant(entity) &&
			(!mine || (isDuty(entity) && isMine(entity, meId))),
	);
};

const entityName = (entity: Entity, { lookups }: Answering): string => {
	if (!isItem(entity)) return "name" in entity ? entity.name : "";
	return entity.title ?? `meeting of ${lookups.name(entity.boardId) ?? "the board"}`;
};

const isDuty = (entity: Item | Board): entity is Duty =>
	entity.kind !== "board" && entity.kind !== "meeting";

const isItem = (entity: Entity): entity is Item => isItemKind(entity.kind);

const periodOf = ({ first, last }: Span, zone: string): Period => ({
	from: instantOf(first ?? ("0001-01-01" as PlainDate), midnight, zone),
	until: instantOf(addDays(last ?? ("9998-12-31" as PlainDate), 1), midnight, zone),
});

/** Of those, what was recorded first within the time. */
const addedWithin = async (
	ids: readonly string[],
	{ from, until }: Period,
	{ register }: Answering,
): Promise<readonly string[]> => {
	const firsts = await register.firstChanges(ids);
	return ids.filter((id) => {
		const at = firsts.get(id)?.at;
		return at !== undefined && from <= at && at < until;
	});
};

/** Whatever is changed in the same instant was changed together: it is told in the order of its recording. */
const changedWithin = async (span: Span, answering: Answering): Promise<Changed> => {
	const { question, register, zone, seen } = answering;
	const period = periodOf(span, zone);
	const all = inScope(answering).flatMap(({ id }) => (seen?.has(id) ? [] : [id]));
	const only = onlyOf(question);
	const added = only === "added" ? await addedWithin(all, period, answering) : all;
	const ids = only === "moved" ? await movedWithin(added, period, register) : added;
	return register.changedWithin(period, { ids: new Set(ids), most: pageSize });
};

const changeLine = async (
	{ last, times }: Changed["newest"][number],
	window: Period,
	answering: Answering,
) => {
	const { register, zone, lookups } = answering;
	const { entity } = last;
	const before = (await register.changesOf(entity.kind, entity.id))
		.filter(({ at }) => at < window.from)
		.at(-1);
	return {
		what: isItem(entity) ? lookups.reference(entity) : entity.kind === "board" ? entity.code : "",
		title: entityName(entity, answering),
		did: changeWords(before?.entity, entity, answering),
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
	const whose = whoseNames(askedOf(answering.question), isOfYou, (each) =>
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

export const answerChanges = async (answering: Answering): Promise<Part> => {
	const { question, zone, meId } = answering;
	if (question.mine && meId === undefined) return notInRegister;
	const span: Span = question.span ?? lately(todayFor(undefined, answering));
	const within = await changedWithin(span, answering);
	const of = whoseWords(answering);
	if (within.count === 0 && answering.seen) return nothingMore();
	const only = onlyOf(question);
	if (within.count === 0) {
		const moved = only === "moved" && offTheirDay(inScope(answering), answering);
		if (moved) return moved;
		return nothing({
			is: "none",
			says: `Nothing is recorded as ${only ?? "changed"}${of ? ` for ${of}` : ""}, ${span.words}`,
			also: await besideNone(span, answering),
		});
	}
	const shown = within.newest;
	const changes = await Promise.all(
		shown.map((changed) => changeLine(changed, periodOf(span, zone), answering)),
	);
	if (isUnmoved(answering, changes)) return howItSlipped(answering);
	const count = within.count + (answering.seen?.size ?? 0);
	const left = within.count - shown.length;
	const fact: Fact = { is: "changes", only, since: span.words, of, count, left, changes };
	const focus = shown.map(({ last }) => subject(last.entity as Subject));
	const page = shown.map(({ last }) => last.entity.id);
	return { is: "found", facts: [fact], rests: focus, focus, buttons: [], page, left };
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

/** What comes next for an item: its date, and the next meeting of its board. */
const answerItemNext = async (answering: Answering): Promise<Part> => {
	const { question, world } = answering;
	const item = await answerOneItem({ ...answering, question: { ...question, facets: ["due"] } });
	const boards = item.focus.filter(({ kind }) => kind === "board").slice(0, 1);
	const board: Question = {
		...question,
		ask: "meetings",
		facets: ["next"],
		subjects: boards,
		among: undefined,
	};
	const meeting = answerMeetings({ ...answering, world, question: board });
	return {
		...item,
		facts: [...item.facts, ...meeting.facts],
		rests: [...item.rests, ...meeting.rests],
	};
};

/** The next meeting, and what falls due first. */
export const answerNext = async (answering: Answering): Promise<Part> => {
	const { question } = answering;
	const isOfItem = askedOf(question).some(({ kind }) => isItemKind(kind));
	if (isOfItem) return answerItemNext(answering);
	const meetings = answerMeetings({
		...answering,
		question: { ...question, ask: "meetings", facets: ["next"] },
	});
	const due = await answerItems({
		...answering,
		question: { ...question, ask: "items", state: question.span ? undefined : "due" },
	});
	// Boards meet, and people at theirs; an organisation, a work stream and a plan do not.
	const meets = question.subjects.every(({ kind }) => /^(?:board|meeting|person)$/.test(kind));
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
