/** "The plan", said without its name: the only one there is; of several it is asked which, and of none no list is told. */
import type { Subject } from "../../domain/questions/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { whichOf } from "./bare-board.ts";
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const bare =
	/\b(?:the|our) (?:(?:whole|entire|programme) )?(plan|work ?stream)(?=$|\W*$|[,;?!]|['’]s\b|\s+(?:this|next|last|in|by|before|since|that|is|are|which|due|overdue|open|late|red|amber|green|now|please)\b)/i;

/** What another has absorbed is "the plan" no longer, where one at least still stands. */
const standing = (plans: World["plans"]): World["plans"] => {
	const own = plans.filter(({ absorbedIntoId }) => absorbedIntoId === undefined);
	return own.length > 0 ? own : plans;
};

/** The words with the plan's own name in them, or which of them is meant; undefined where none is said so. */
const barePlan = (
	text: string,
	{ plans, workStreams }: World,
): { readonly text: string } | Reading | undefined => {
	const found = bare.exec(text);
	if (!found) return undefined;
	const [said, noun = ""] = found;
	const isPlan = noun.toLowerCase() === "plan";
	const all = isPlan ? standing(plans) : workStreams;
	const named = (name: string) => text.replace(said, `the ${name}${isPlan ? "" : " work stream"}`);
	const [only, ...others] = all;
	if (!only) return undefined;
	if (others.length === 0) return { text: named(only.name) };
	return whichOf(all, noun.toLowerCase(), named);
};

/** Nothing is sent round, issued or acknowledged but guidance, though a plan is called like it. */
const sentRound =
	/\b(?:circulated|released|issued|published|sent (?:out|round)|come out|out|acknowledged|read by|landed|arrived)\b/i;

/** Guidance that alone has these words in its title, where a plan has them for its name. */
const asGuidance = (text: string, { plans, holdings }: World): string | undefined => {
	if (!sentRound.test(text)) return undefined;
	const called = plans
		.flatMap(({ name, aliases }) => [name, ...aliases])
		.filter((name) => text.toLowerCase().includes(name.toLowerCase()))
		.sort((a, b) => b.length - a.length)[0];
	if (called === undefined) return undefined;
	const titled = holdings
		.flatMap(({ items }) => items.guidance)
		.filter(({ title }) => title.toLowerCase().includes(called.toLowerCase()));
	const [only, ...others] = titled;
	const at = text.toLowerCase().indexOf(called.toLowerCase());
	return only && others.length === 0
		? `${text.slice(0, at)}${only.title}${text.slice(at + called.length)}`
		: undefined;
};

/** What is not read with "the plan" in it is read with the plan's own name. */
export const orByPlan = (text: string, world: World, read: (words: string) => Reading): Reading => {
	const reading = read(text);
	if (reading.is === "question" || reading.is === "which") return reading;
	const guidance = asGuidance(text, world);
	const sent = guidance === undefined ? undefined : read(guidance);
	if (sent?.is === "question") return sent;
	const plan = barePlan(text, world);
	if (!plan || "is" in plan) return plan ?? reading;
	const named = read(plan.text);
	return named.is === "question" ? named : reading;
};

const ofOne = /^(?:the|our|this|that)$/;

/** "Overdue in the delivery plan", where none is called so or none was found; "when is it due" of a plan is no list of its items. */
export const missesThePlan = (
	{ keys, words, text }: Clause,
	{ pieces }: Cover,
	subjects: readonly Subject[],
): boolean => {
	const plans = subjects.filter(({ kind }) => kind === "plan" || kind === "workStream");
	if (plans.length > 0) return subjects.length === 1 && /^\W*when (?:is|was|will)\b/i.test(text);
	return pieces.some((piece) => {
		if (piece.is !== "tag" || (piece.tag !== "plan" && piece.tag !== "stream")) return false;
		const isSingular = !/(?<!['’])s$/i.test(words[piece.to - 1]?.raw ?? "");
		return isSingular && [1, 2, 3].some((back) => ofOne.test(keys[piece.from - back] ?? ""));
	});
};
