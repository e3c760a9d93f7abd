/** Chooses among the readings of a question: of each path and each rule that fits it, the best whole. */
import { rules } from "../grammar/rules.ts";
import type { Sense } from "../lexicon/lexicon.ts";
import { type Composed, composed } from "./compose.ts";
import type { Path } from "./edges.ts";
import { featuresOf } from "./features.ts";
import { marksOf } from "./marks.ts";
import { type Model, weightOf } from "./model.ts";

export type Choice = Composed & {
	readonly score: number;
	/** How much more it is than the best reading by another kind of question. */
	readonly margin: number;
};

const weigh = {
	read: 1,
	filler: 0.3,
	left: 2.2,
	unread: 3,
	unfit: 2.5,
	fit: 0.5,
	needy: 3,
	ambiguous: 0.3,
	repeated: 1.5,
	cost: 0.7,
	learnt: 1,
	implied: 0.9,
	leaning: 0.2,
	passed: 0.8,
	amiss: 2.5,
	turned: 1,
};
/** What is asked of a board or a meeting, and named of none, is asked of the one that was told. */
const leans: ReadonlySet<string> = new Set([
	...["seat", "record", "meeting", "board/terms", "board/rhythm", "decision", "seat/deputy"],
	...["seat/tenure", "seat/vacancies", "meeting/reason", "body/coverage", "person/absent", "board"],
]);

/** The same thing named twice is one thing, read twice. */
const repeatsIn = ({ resolved: { names } }: Composed): number => {
	const all = names.map(({ meant }) => meant[0]?.id);
	return all.length - new Set(all).size;
};

const abouts: ReadonlySet<string> = new Set(["board", "person", "body", "plan", "stream"]);

const isState = (parts: Composed["parts"]): boolean => parts.some((part) => part.startsWith("is:"));

/** What points back asks something: of several how each stands is a list, and of one there is more to ask than what it is. */
const pointedAmiss = ({ rule, resolved: { names }, parts, read, marks }: Composed): number => {
	const pointers = names.filter(({ edge }) => edge.points);
	if (pointers.length === 0) return 0;
	const isBare = pointers.length === names.length && read.every(({ edge }) => edge.isFiller);
	if (abouts.has(rule.head) && isBare) return weigh.amiss;
	const areAll = pointers.some(({ edge }) => edge.points === "all");
	const isPicked = isState(parts) || marks.senses.has("neg");
	if (rule.head === "duty" && areAll && isPicked) return weigh.amiss;
	const implied = pointers.filter(({ edge }) => edge.points === "implied");
	// "No, I meant late" puts the last question right, and "just the late ones" asks it of fewer.
	const isAnew = anew.some((sense) => marks.senses.has(sense));
	if (rule.head === "duty" && implied.length > 0 && isState(parts) && isAnew) return weigh.amiss;
	const isNamedToo = implied.some(({ meant: [one] }) =>
		names.some(({ edge, meant: [other] }) => !edge.points && other?.kind === one?.kind),
	);
	// "What is the NCTT", after an action was told, asks nothing of the action.
	const isOther =
		rule.head === "duty" &&
		implied.length > 0 &&
		parts.length === 0 &&
		names.length > implied.length;
	return isNamedToo || isOther || isOfWhatIsNamed(names) ? weigh.amiss : 0;
};

const anew: readonly Sense[] = ["any", "correction", "only"];

const places: ReadonlySet<string> = new Set(["board", "meeting"]);

/** "The shops group: when do they meet?": what points stands after the board that it means. */
const isOfWhatIsNamed = (names: Composed["resolved"]["names"]): boolean => {
	const isPlace = ({ meant: [one] }: (typeof names)[number]) => one && places.has(one.kind);
	const board = names.find(({ edge, meant: [one] }) => !edge.points && one?.kind === "board");
	return names.some(
		(each) =>
			each.edge.points === "one" && isPlace(each) && board && board.edge.to <= each.edge.from,
	);
};

/** "It" is what was told first, unless nothing of that kind can be meant. */
const passedBy = ({ resolved: { names } }: Composed): number =>
	names.reduce((sum, { edge, meant }) => {
		if (edge.points !== "one") return sum;
		return (
			sum +
			Math.max(
				0,
				edge.names.findIndex(({ id }) => id === meant[0]?.id),
			)
		);
	}, 0);

/** "Which", "any" and "how many" ask of several, and seldom of the one that was told. */
const impliedCost = ({ rule, marks, resolved }: Composed): number => {
	const isPointing = resolved.names.some(({ edge }) => edge.points && edge.points !== "implied");
	if (isPointing) return 2 * weigh.implied;
	if (marks.senses.has("programme") || marks.words.some(({ edge }) => edge.text.startsWith("all")))
		return 2 * weigh.implied;
	if (leans.has(rule.head)) return weigh.leaning;
	const isOfSeveral = ["which", "any", "count", "list"] as const;
	return isOfSeveral.some((sense) => marks.senses.has(sense)) ? weigh.implied + 1 : weigh.implied;
};

/** So many words say something here: a phrase of three as much as three words. */
const tokensRead = ({ read, marks, resolved }: Composed): number => {
	const edges = [
		...read.flatMap(({ edge }) => (edge.isFiller ? [] : [edge])),
		...marks.times,
		...resolved.names.map(({ edge }) => edge),
	];
	return edges.reduce((sum, { from, to }) => sum + to - from, 0);
};

/** "Who does LPB report to": a board that stands before the word for it is the one that is below. */
const turnedRound = ({ parts, read, resolved: { names } }: Composed): boolean =>
	parts.includes("tell:overseen") &&
	read.some(
		({ sense, edge: { from } }) =>
			sense === "overseen" && names.some(({ edge }) => !edge.points && edge.to <= from),
	);

const ruleScore = (one: Composed): number => {
	const { names, unfit } = one.resolved;
	const ambiguous = names.reduce(
		(sum, { meant, edge }) => sum + (edge.points ? 0 : Math.min(3, meant.length - 1)),
		0,
	);
	const isImplied =
		one.path.edges.at(-1)?.is === "name" && names.some(({ edge }) => edge.points === "implied");
	const loose = one.isTopic ? 0 : weigh.unfit * unfit.filter(({ points }) => !points).length;
	const implied = isImplied ? impliedCost(one) : 0;
	const unread = one.left.filter(({ is }) => is === "unread").length;
	const left = one.left.length - unread;
	return (
		one.rule.weight +
		weigh.read * tokensRead(one) +
		weigh.filler * one.read.filter(({ edge }) => edge.isFiller).length +
		weigh.fit * names.length -
		weigh.left * left -
		(one.isTopic ? 0.5 : weigh.unread) * unread -
		loose -
		weigh.ambiguous * ambiguous -
		weigh.repeated * repeatsIn(one) -
		(one.isNeedy ? weigh.needy : 0) -
		implied -
		pointedAmiss(one) -
		(turnedRound(one) ? weigh.turned : 0) -
		weigh.passed * passedBy(one) -
		weigh.cost * one.path.cost
	);
};

const learntScore = (features: readonly string[], model: Model): number =>
	features.reduce((sum, feature) => sum + weightOf(model.choice, feature, "choice"), 0);

export const choose = (
	paths: readonly Path[],
	{ model, today }: { readonly model: Model; readonly today: string },
): readonly Choice[] => {
	const all = paths
		.flatMap((path) => {
			const marks = marksOf(path, today);
			return rules.flatMap((rule) => composed(path, marks, rule) ?? []);
		})
		.map((one) => ({
			...one,
			score: ruleScore(one) + weigh.learnt * learntScore(featuresOf(one), model),
		}))
		.sort((one, other) => other.score - one.score);
	const [best] = all;
	return all.map((choice) => {
		const other = all.find(({ rule }) => rule.head !== choice.rule.head);
		const against = choice === best ? other : best;
		return { ...choice, margin: choice.score - (against?.score ?? choice.score - 9) };
	});
};
