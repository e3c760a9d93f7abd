/** "What did the clerk change": what somebody changed, whose it is or not. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Change, Changed, Period } from "../ports.ts";
import type { Answering } from "./answering.ts";

export const asksChangers = ({ changers }: Question): boolean => changers === true;

const isPerson = ({ kind }: Subject): boolean => kind === "person";

/** Whoever is asked of as having changed it. */
const changersOf = ({ question, meId }: Answering): readonly string[] => {
	const people = question.subjects.filter(isPerson).map(({ id }) => id);
	return question.mine && meId !== undefined ? [...people, meId] : people;
};

/** What they changed is asked for of whatever else is named, or of all. */
export const besideChangers = (answering: Answering): Answering => {
	const { question } = answering;
	if (!asksChangers(question)) return answering;
	const subjects = question.subjects.filter((each) => !isPerson(each));
	return { ...answering, question: { ...question, subjects, mine: false } };
};

/** " by the clerk" */
export const byWhom = (answering: Answering): string | undefined => {
	const { question, lookups, meId } = answering;
	if (!asksChangers(question)) return undefined;
	const names = changersOf(answering).map((id) => (id === meId ? "you" : lookups.name(id)));
	return names.filter(Boolean).join(" or ") || undefined;
};

/** What came in from a file bears its author's name alone. */
const isTheirs = ({ author }: Change, answering: Answering): boolean =>
	changersOf(answering).some((id) =>
		author.personId === undefined
			? author.name === answering.lookups.name(id)
			: author.personId === id,
	);

/** Their own last change of each thing, the newest first. */
export const changedByThem = async (
	ids: readonly string[],
	period: Period,
	answering: Answering,
): Promise<Changed["newest"]> => {
	const { register } = answering;
	const { newest } = await register.changedWithin(period, { ids: new Set(ids), most: ids.length });
	const theirs = await Promise.all(
		newest.map(async ({ last: latest, times }) => {
			// A file loads thousands of things, each of them once.
			if (times === 1) return isTheirs(latest, answering) ? [{ last: latest, times }] : [];
			const { entity } = latest;
			const all = await register.changesOf(entity.kind, entity.id);
			const own = all.filter(
				(each) => period.from <= each.at && each.at < period.until && isTheirs(each, answering),
			);
			const last = own.at(-1);
			return last ? [{ last, times: own.length }] : [];
		}),
	);
	return theirs.flat().sort((one, other) => other.last.sequence - one.last.sequence);
};
