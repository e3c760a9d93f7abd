/** Annotated questions as examples: each with the path that its annotation names, and the labels that it says. */
import { existsSync, readFileSync } from "node:fs";
import { instant } from "../../../src/domain/dates/plain-date.ts";
import { nameIndex } from "../../../src/language/names/index-of-names.ts";
import { fitting } from "../../../src/questions/grammar/fits.ts";
import type { Condition, Query, Thing } from "../../../src/questions/model/query.ts";
import type { Path } from "../../../src/questions/parser/edges.ts";
import { featuresOf } from "../../../src/questions/parser/features.ts";
import { latticeOf } from "../../../src/questions/parser/lattice.ts";
import { pathsThrough } from "../../../src/questions/parser/paths.ts";
import { headLabel, labelsOf } from "../../../src/questions/parser/slots.ts";
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

export type Example = {
	readonly corpus: string;
	readonly features: readonly string[];
	readonly labels: Readonly<Record<string, string>> | undefined;
	readonly isTurn: boolean;
	readonly path: Path;
	readonly others: readonly Path[];
};

const annotated = (name: string): readonly Annotated[] =>
	JSON.parse(readFileSync(new URL(`../gold/${name}.json`, import.meta.url), "utf8"));

const isThing = (to: unknown): to is Thing => typeof to === "object" && to !== null && "id" in to;

const idsIn = (conditions: readonly Condition[]): readonly string[] =>
	conditions.flatMap((each) => {
		if ("rel" in each) return isThing(each.to) ? [each.to.id] : [];
		if ("any" in each) return idsIn(each.any);
		if ("all" in each) return idsIn(each.all);
		return "not" in each ? idsIn([each.not]) : [];
	});

const thingsIn = ({ the = [], where = [] }: Query): readonly string[] => [
	...the.map(({ id }) => id),
	...idsIn(where),
];

const spanIn = ({ where = [] }: Query) =>
	where.flatMap((each) => ("on" in each ? [each.span] : []))[0];

/** How well a path fits what is annotated: its names and its time, and no others. */
const fitOf = ({ edges, cost }: Path, query: Query): number => {
	const ids = new Set(thingsIn(query));
	const span = spanIn(query);
	const names = edges.map((edge) => {
		if (edge.is !== "name") return 0;
		return edge.names.some(({ id }) => ids.has(id)) ? 1 : -0.6;
	});
	const times = edges.map((edge) => {
		if (edge.is !== "time") return 0;
		const isSame = edge.span.first === span?.first && edge.span.last === span?.last;
		return span && isSame ? 1 : !span && !query.asAt ? -0.5 : 0;
	});
	return [...names, ...times].reduce((sum: number, each) => sum + each, -0.15 * cost);
};

const closest = (paths: readonly Path[], query: Query | undefined): Path | undefined =>
	query ? [...paths].sort((one, other) => fitOf(other, query) - fitOf(one, query))[0] : paths[0];

const namedOn = ({ edges }: Path): ReadonlySet<string> =>
	new Set(edges.flatMap((edge) => (edge.is === "name" ? edge.names.map(({ id }) => id) : [])));

/** Where a turn has what it does not name: undefined where neither the last query nor what was told has it. */
const carryOf = (
	query: Query,
	path: Path,
	{ before, told = [] }: Annotated,
): string | undefined => {
	const named = namedOn(path);
	const unnamed = thingsIn(query).filter((id) => !named.has(id));
	const [only, ...others] = unnamed;
	if (only === undefined) return "";
	const last = new Set(before ? thingsIn(before) : []);
	const kinds = fitting(headLabel(query));
	const [first] = told.filter(({ kind }) => kinds.some((each) => each === kind));
	if (others.length === 0 && only === first?.id) return last.has(only) ? "last" : "one";
	if (unnamed.every((id) => last.has(id))) return "last";
	const isTold = unnamed.every((id) => told.some((each) => each.id === id));
	return isTold ? (others.length > 0 ? "all" : "place") : undefined;
};

const whenOf = (query: Query, path: Path, { before }: Annotated): string => {
	const span = spanIn(query);
	const last = before && spanIn(before);
	const isSaid = path.edges.some(({ is }) => is === "time");
	return span && last && !isSaid && span.first === last.first && span.last === last.last
		? "same"
		: "";
};

const labelled = (one: Annotated, path: Path): Example["labels"] => {
	const { query, before } = one;
	if (!query) return undefined;
	if (!before) return labelsOf(query);
	const carry = carryOf(query, path, one);
	return { ...labelsOf(query), carry: carry ?? "?", when: whenOf(query, path, one) };
};

const exampleOf = (
	one: Annotated,
	corpus: string,
	circumstances: Circumstances,
): Example | undefined => {
	const lattice = latticeOf(one.said, circumstances, nameIndex(circumstances.world));
	const paths = pathsThrough(lattice);
	const path = closest(paths.slice(0, 8), one.query);
	if (!path) return undefined;
	return {
		corpus,
		path,
		others: paths.filter((each) => each !== path),
		features: featuresOf(path, one.before && headLabel(one.before)),
		labels: labelled(one, path),
		isTurn: one.before !== undefined,
	};
};

/** What the reader would be told, had it been asked there. */
const circumstancesOf = async (
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

const placeOf = (one: Annotated): string => [one.by, one.in, one.at].join("|");

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
