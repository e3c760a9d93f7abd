/** What was changed, added or moved within a time, told beside what the first load brought in. */
import type { Board } from "../../../domain/boards/board.ts";
import { itemAmong } from "../../../domain/boards/board-contents.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import {
	addDays,
	dayIn,
	type Instant,
	instant,
	instantOf,
	type PlainDate,
	type WallTime,
} from "../../../domain/dates/plain-date.ts";
import type { Span, Subject } from "../../../domain/questions/question.ts";
import { type Entity, type Item, isItemKind } from "../../../domain/register.ts";
import type { Change, Changed, Period } from "../../ports.ts";
import { loadedThrough } from "../../programme/load.ts";
import {
	type Answering,
	asks,
	fewOf,
	found,
	joined,
	none,
	nothing,
	type Part,
	subject,
	thingsAsked,
	todayFor,
} from "../answering.ts";
import { notInRegister } from "../items/item-list.ts";
import { isDuty } from "../items/lines.ts";
import { isMine, standingAmong, whoseNames, withPeopleOf, wordsOfKinds } from "../items/owners.ts";
import { mentionsOf } from "../items/words.ts";
import { isAhead, isDayWithin } from "../meetings/times.ts";
import { nothingMore, pageSize } from "../thread/pages.ts";
import { itemsOf } from "../world.ts";
import { changeWords, dueWords } from "./change-words.ts";

type Ids = readonly string[];

const inScope = ({ question, world, meId }: Answering): readonly (Item | Board)[] => {
	const { kinds, mine } = question;
	const isMeant = standingAmong(withPeopleOf(thingsAsked(question), world), world);
	const everything: readonly (Item | Board)[] = [...world.boards, ...itemsOf(world)];
	return everything.filter(
		(entity) =>
			(kinds.length === 0 || kinds.some((each) => each === entity.kind)) &&
			isMeant(entity) &&
			(!mine || (isDuty(entity) && isMine(entity, meId))),
	);
};

const periodOf = ({ first, last }: Span, zone: string): Period => {
	const midnight = "00:00" as WallTime;
	return {
		from: instantOf(first ?? ("0001-01-01" as PlainDate), midnight, zone),
		until: instantOf(addDays(last ?? ("9998-12-31" as PlainDate), 1), midnight, zone),
	};
};

/** Of those, what was recorded first within the time. */
const addedWithin = async (ids: Ids, { from, until }: Period, { register }: Answering) => {
	const firsts = await register.firstChanges(ids);
	return ids.filter((id) => {
		const at = firsts.get(id)?.at;
		return at !== undefined && from <= at && at < until;
	});
};

const dayOf = (entity: Entity): string => {
	if (entity.kind === "meeting") return JSON.stringify(entity.time);
	return isDuty(entity) ? (dueWords(entity) ?? "") : "";
};

/** Those of them that were given another day within the time; what was recorded then is as it was first. */
const movedWithin = async (ids: Ids, period: Period, { register }: Answering): Promise<Ids> => {
	const { newest } = await register.changedWithin(period, { ids: new Set(ids), most: ids.length });
	const moved = await Promise.all(
		newest.map(async ({ last: { entity } }) => {
			const all = await register.changesOf(entity.kind, entity.id);
			const before = all.filter(({ at }) => at < period.from).at(-1) ?? all[0];
			return before && dayOf(before.entity) !== dayOf(entity) ? [entity.id] : [];
		}),
	);
	return moved.flat();
};

type Loaded = { readonly count: number; readonly at: Instant; readonly by: string };
type ChangedBesideLoad = Changed & { readonly loaded?: Loaded | undefined };

const isOfLoad = ({ author }: Change): boolean => author.through === loadedThrough;

/** Whoever asks what changed since a day before the load asks for no list of all that there is; what fits a page is told one by one. */
const besideLoad = async (
	ids: Ids,
	period: Period,
	{ register }: Answering,
): Promise<ChangedBesideLoad> => {
	const sought = { ids: new Set(ids), most: pageSize };
	const all = await register.changedWithin(period, sought);
	const began = await register.began();
	if (began === undefined || began < period.from || began >= period.until) return all;
	// Nothing is told of within less.
	const after = instant(new Date(Date.parse(began) + 1).toISOString());
	const since = await register.changedWithin({ from: after, until: period.until }, sought);
	const count = all.count - since.count;
	const first = await register.changedWithin({ from: began, until: after }, sought);
	const load = first.newest.find(({ last }) => isOfLoad(last));
	if (!load || count <= pageSize) return all;
	return { ...since, loaded: { count, at: began, by: load.last.author.name } };
};

/** Not every change is asked for; of one thing that was named, whatever befell it is told. */
const onlyOf = (answering: Answering): "added" | "moved" | undefined => {
	if (asks(answering, "added")) return "added";
	const isOfOne = thingsAsked(answering.question).some(({ kind }) => isItemKind(kind));
	return asks(answering, "moved") && !isOfOne ? "moved" : undefined;
};

/** Whatever is changed in the same instant was changed together: it is told in the order of its recording. */
const changedWithin = async (span: Span, answering: Answering): Promise<ChangedBesideLoad> => {
	const period = periodOf(span, answering.zone);
	const all = inScope(answering).flatMap(({ id }) => (answering.seen?.has(id) ? [] : [id]));
	const only = onlyOf(answering);
	const within = only === "added" ? addedWithin : only === "moved" ? movedWithin : undefined;
	const ids = within ? await within(all, period, answering) : all;
	return besideLoad(ids, period, answering);
};

/** "All of them by the load of the register", beside how many changed. */
const loadWords = ({ count, loaded }: ChangedBesideLoad, { zone, seen }: Answering) => {
	if (!loaded || seen) return undefined;
	const some = count === 0 ? "all of them" : `${loaded.count} of them`;
	return `${some} by the load of the register on ${wordDay(dayIn(zone, loaded.at))} by ${loaded.by}`;
};

const changeLine = async (
	{ last, times }: Changed["newest"][number],
	window: Period,
	answering: Answering,
) => {
	const { register, zone, lookups } = answering;
	const { entity } = last;
	const item = isItemKind(entity.kind) ? (entity as Item) : undefined;
	const all = await register.changesOf(entity.kind, entity.id);
	const loaded = all.find((each) => each.sequence < last.sequence && isOfLoad(each));
	const before = all.filter(({ at }) => at < window.from).at(-1) ?? loaded;
	const name = "name" in entity ? entity.name : "";
	const untitled = `meeting of ${lookups.name(item?.boardId) ?? "the board"}`;
	return {
		what: item ? lookups.reference(item) : "code" in entity ? entity.code : "",
		title: item ? (item.title ?? untitled) : name,
		did: changeWords(before?.entity, entity, answering),
		times,
		on: wordDay(dayIn(zone, last.at)),
		by: last.author.name,
		through: last.author.through,
	};
};

/** Of a body that has people in the register, theirs are told of too. */
const nameOf = (each: Subject, { world, lookups }: Answering): string | undefined => {
	const item = itemAmong(world.holdings, each.id);
	const name = item ? lookups.reference(item) : lookups.name(each.id);
	const has = each.kind === "organisation" && withPeopleOf([each], world).length > 1;
	return name !== undefined && has ? `${name} and its people` : name;
};

/** "your actions of LPB" */
const whoseWords = (answering: Answering): string | undefined => {
	const { kinds, mine } = answering.question;
	const what = kinds.length > 0 && `${mine ? "your " : ""}${wordsOfKinds(kinds)}`;
	const asked = thingsAsked(answering.question);
	const whose = whoseNames(asked, mine && !what, (each) => nameOf(each, answering));
	return joined([what, whose], " of ");
};

/** Beside nothing: what speaks of the body that was named, and where the record begins later than was asked. */
const noneChanged = async (span: Span, answering: Answering): Promise<Part> => {
	const began = await answering.register.began();
	const day = began && dayIn(answering.zone, began);
	const isLater = day !== undefined && span.first !== undefined && span.first < day;
	const start = isLater && `The record that I can show here begins on ${wordDay(day)}`;
	const of = whoseWords(answering);
	const says = `Nothing is recorded as ${onlyOf(answering) ?? "changed"}${of ? ` for ${of}` : ""}, ${span.words}`;
	return nothing(none(says, joined([mentionsOf(answering), start], ". ")));
};

/** Those of a page, beside how many there are in all. */
const changesTold = async (
	span: Span,
	within: ChangedBesideLoad,
	answering: Answering,
): Promise<Part> => {
	const { zone, seen, question } = answering;
	const shown = within.newest;
	const changes = await Promise.all(
		shown.map((changed) => changeLine(changed, periodOf(span, zone), answering)),
	);
	const count = within.count + (within.loaded?.count ?? 0) + (seen?.size ?? 0);
	const left = within.count - shown.length;
	const said = { only: onlyOf(answering), of: whoseWords(answering), since: span.words };
	const also = loadWords(within, answering);
	const rests = shown.map(({ last }) => subject(last.entity as Subject));
	return found([{ is: "changes", ...said, count, also, left, changes }], rests, {
		focus: rests.length > 0 ? rests : question.subjects,
		page: rests.map(({ id }) => id),
		left,
	});
};

const most = 10;

/** Meetings that stand on another day than their series named, though the record may begin later than the move. Of a time: whatever was moved out of it or into it. Of none: what is still ahead. */
const offTheirDay = (answering: Answering): Part | undefined => {
	const { span } = answering.question;
	const moved = inScope(answering)
		.flatMap((meeting) => {
			if (meeting.kind !== "meeting" || meeting.time.is !== "fixed") return [];
			const { originalOn: from, state, time } = meeting;
			const isOff = state.is === "cancelled" || from === undefined || from === time.on;
			return isOff ? [] : [{ meeting, from, to: time.on }];
		})
		.filter(({ meeting, from, to }) =>
			span ? isDayWithin(from, span) || isDayWithin(to, span) : isAhead(meeting, answering),
		)
		.sort((one, other) => one.to.localeCompare(other.to));
	if (moved.length === 0) return undefined;
	const each = moved.map(
		({ meeting, from, to }) =>
			`${answering.lookups.reference(meeting)} (${wordDay(to)}, and not ${wordDay(from)})`,
	);
	const says = `On another day than their series named: ${fewOf(each, most)}`;
	return found(
		[none(says)],
		moved.slice(0, most).map(({ meeting }) => subject(meeting)),
	);
};

/** What "lately" means when nobody says. */
const lately = (today: PlainDate): Span => ({
	first: addDays(today, -7),
	words: "in the last seven days",
});

export const answerChanges = async (answering: Answering): Promise<Part> => {
	const { question, meId } = answering;
	if (question.mine && meId === undefined) return notInRegister;
	const span = question.span ?? lately(todayFor(undefined, answering));
	const within = await changedWithin(span, answering);
	if (within.count === 0 && answering.seen) return nothingMore();
	if (within.count > 0 || within.loaded) return changesTold(span, within, answering);
	const moved = onlyOf(answering) === "moved" ? offTheirDay(answering) : undefined;
	return moved ?? noneChanged(span, answering);
};
