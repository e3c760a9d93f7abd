/** The same question, answered from the history: as things were recorded at the end of some day. */
import { wordDay } from "../../../domain/dates/honest-date.ts";
import {
	addDays,
	dayIn,
	type Instant,
	instantOf,
	minutesAfter,
	type PlainDate,
	type WallTime,
} from "../../../domain/dates/plain-date.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import { type Answering, listed, none, nothing, type Part, thingsAsked } from "../answering.ts";
import { entityIn, lookupsOf, worldOf } from "../world.ts";

const midnight = "00:00" as WallTime;

/** The zone of the one board that is asked about, or whose item it is; otherwise the asker's. */
const zoneOf = ({ question, world, lookups, zone }: Answering): string => {
	const zones = thingsAsked(question).flatMap(({ id }) => {
		const entity = entityIn(world, id);
		if (entity?.kind === "board") return [entity.zone];
		return entity && "boardId" in entity ? [lookups.board(entity.boardId)?.zone ?? zone] : [];
	});
	const [only, ...others] = new Set(zones);
	return only !== undefined && others.length === 0 ? only : zone;
};

const endOf = (day: PlainDate, zone: string): Instant => instantOf(addDays(day, 1), midnight, zone);

const beforeTheRecord = (day: PlainDate, began: PlainDate): Part =>
	nothing(
		none(
			`Not recorded: the record that I can show here begins on ${wordDay(began)}, so how things stood on ${wordDay(day)} is not kept`,
		),
	);

/** What is asked about may have been entered later. */
const notYet = (
	missing: readonly Subject[],
	{ lookups, world }: Answering,
	day: PlainDate,
): Part => {
	const names = missing.flatMap(({ id }) => {
		const entity = entityIn(world, id);
		if (!entity) return [];
		if (entity.kind === "paper") return entity.title;
		return "number" in entity ? lookups.reference(entity) : (lookups.name(id) ?? []);
	});
	const verb = names.length === 1 ? "was" : "were";
	return nothing(
		none(`${listed(names)} ${verb} not in the record yet at the end of ${wordDay(day)}`),
	);
};

type Answers = (answering: Answering) => Part | Promise<Part>;

/** `answer` answers a question as if it were now; here it is given another now. */
export const answerAsAt = async (answering: Answering, answer: Answers): Promise<Part> => {
	const { question, register } = answering;
	const { asAt, ...asked } = question;
	const zone = zoneOf(answering);
	const today = dayIn(zone, answering.now);
	const day = asAt?.day ?? today;
	if (day > today) return nothing(none(`${wordDay(day)} is still to come`));
	const began = await register.began();
	if (began === undefined || day < dayIn(zone, began))
		return beforeTheRecord(day, dayIn(zone, began ?? answering.now));
	const end = endOf(day, zone);
	const then = register.asAt(end);
	const world = await worldOf(then);
	const missing = thingsAsked(question).filter(({ id }) => !entityIn(world, id));
	if (missing.length > 0) return notYet(missing, answering, day);
	const past: Answering = {
		...answering,
		question: asked,
		world,
		lookups: lookupsOf(world),
		register: then,
		// The last minute of that day: midnight belongs to the next.
		now: end < answering.now ? minutesAfter(end, -1) : answering.now,
	};
	const part = await answer(past);
	const fact: Fact = { is: "as-at", on: wordDay(day) };
	return { ...part, facts: [fact, ...part.facts], buttons: [], citing: past };
};
