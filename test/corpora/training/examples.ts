/** Annotated questions as examples: each with the path that its annotation names, and the labels that it says. */
import { existsSync, readFileSync } from "node:fs";
import { instant } from "../../../src/domain/dates/plain-date.ts";
import { nameIndex } from "../../../src/language/names/index-of-names.ts";
import { placeQuery } from "../../../src/questions/dialogue/turn.ts";
import { ruleName } from "../../../src/questions/grammar/parts.ts";
import type { Query, Thing } from "../../../src/questions/model/query.ts";
import { queryFrom } from "../../../src/questions/parser/build.ts";
import { choose } from "../../../src/questions/parser/choose.ts";
import { featuresOf } from "../../../src/questions/parser/features.ts";
import { latticeOf } from "../../../src/questions/parser/lattice.ts";
import { pathsThrough } from "../../../src/questions/parser/paths.ts";
import { labelsOf, slots } from "../../../src/questions/parser/slots.ts";
import { answerQuestion } from "../../../src/usecases/questions/ask.ts";
import type { Circumstances, Understand } from "../../../src/usecases/questions/understanding.ts";
import type { Demo } from "../../questions/demo.ts";
import { type Corpus, readCorpus } from "../corpus.ts";
import { openCorpus } from "../run.ts";

/** What was said, where, after what, and what it means; without a query it is not to be read. */
export type Annotated = {
	readonly said: string;
	readonly is: "question" | "unread" | "lost" | "not-held" | "which";
	readonly by?: string;
	readonly in?: string;
	readonly at?: string;
	readonly query?: Query;
	readonly before?: Query;
	readonly told?: readonly Thing[];
};

/** The readings of one question, the right ones first; `right` says how many of them are. */
export type Example = {
	readonly corpus: string;
	readonly options: readonly { readonly features: readonly string[]; readonly score: number }[];
	readonly right: number;
	/** The rules by which each of the right ones reads it. */
	readonly rules: readonly string[];
};

export const annotated = (name: string): readonly Annotated[] =>
	JSON.parse(readFileSync(new URL(`../gold/${name}.json`, import.meta.url), "utf8"));

const thingsIn = (query: Query): string =>
	[...JSON.stringify(query).matchAll(/"id":"([^"]+)"/g)]
		.map(([, id]) => id)
		.sort()
		.join();

const spanIn = ({ where = [] }: Query): string => {
	const span = where.flatMap((each) => ("on" in each ? [each.span] : []))[0];
	return `${span?.first} ${span?.last}`;
};

/** How near a reading is to what is annotated: the sort of question first, then things, time and the rest. */
const likeness = (read: Query, meant: Query): number => {
	const [one, other] = [labelsOf(read), labelsOf(meant)];
	if (one.head !== other.head) return 0;
	const alike = slots.filter((slot) => one[slot] === other[slot]).length;
	const things = thingsIn(read) === thingsIn(meant) ? 4 : 0;
	return 10 + alike + things + (spanIn(read) === spanIn(meant) ? 2 : 0);
};

const most = 40;

const exampleOf = (
	one: Annotated,
	corpus: string,
	circumstances: Circumstances,
): Example | undefined => {
	const { query } = one;
	if (!query || one.before) return undefined;
	const lattice = latticeOf(one.said, circumstances, { index: nameIndex(circumstances.world) });
	const all = choose(pathsThrough(lattice), { model: {}, today: circumstances.today }).slice(
		0,
		most,
	);
	const scored = all.map((choice) => {
		const place = { boardId: circumstances.boardHereId, isMember: false };
		const read = queryFrom(choice, choice.isTopic ? "x" : undefined);
		const placed = read && placeQuery(read, place, choice);
		return {
			choice,
			likeness: placed ? Math.max(0, likeness(placed, query) - 3 * choice.left.length) : 0,
		};
	});
	const best = Math.max(0, ...scored.map((each) => each.likeness));
	if (best === 0) return undefined;
	const [right, wrong] = [
		scored.filter((each) => each.likeness === best),
		scored.filter((each) => each.likeness < best),
	];
	const options = [...right, ...wrong].map(({ choice }) => ({
		features: featuresOf(choice),
		score: choice.score,
	}));
	const rules = right.map(({ choice }) => ruleName(choice.rule));
	return { corpus, options, right: right.length, rules };
};

/** What the reader would be told, had it been asked there. */
export const circumstancesOf = async (
	one: Annotated,
	demo: Demo,
	corpus: Corpus,
): Promise<Circumstances> => {
	let found: Circumstances | undefined;
	const understand: Understand = async (circumstances) => {
		found = circumstances;
		throw new Error("asked");
	};
	const how = {
		asker: one.by ?? corpus.asker,
		channel: one.in,
		now: instant(one.at ?? corpus.clock),
	};
	await answerQuestion({ ...(await demo.asked("x", how)), understand }).catch(() => undefined);
	if (!found) throw new Error(`not asked: ${one.said}`);
	return found;
};

export const placeOf = (one: Annotated): string => [one.by, one.in, one.at].join("|");

/** Only what is a question, or must not be read as one: what is asked back teaches neither. */
const teaches = ({ is }: Annotated): boolean => is !== "which";

/** Not every programme has been annotated. */
export const isAnnotated = (name: string): boolean =>
	existsSync(new URL(`../gold/${name}.json`, import.meta.url));

export const examplesOf = async (name: string): Promise<readonly Example[]> => {
	const corpus = readCorpus(name);
	const { real, bare } = await openCorpus(corpus);
	const places = new Map<string, Circumstances>();
	const examples: Example[] = [];
	for (const one of annotated(name).filter(teaches)) {
		const place = placeOf(one);
		const known = places.get(place) ?? (await circumstancesOf(one, real, corpus));
		places.set(place, known);
		const example = exampleOf(one, name, known);
		if (example) examples.push(example);
	}
	await real.close();
	await bare?.close();
	return examples;
};
